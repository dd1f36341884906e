import { Command, CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { type GenerateOptions, generate } from './generate.ts';

const program = new Command('flakegraph')
  .description('Draw your domains, ship the flake: NixOS bundles from a journal of events.')
  .showHelpAfterError('Run with --help to see what it takes.')
  .exitOverride();

program
  .command('generate')
  .description('Write the bundle of a journal: the same bytes as the browser downloads.')
  .requiredOption('--events <file>', 'journal, as domain-events.json')
  .option('--network <file>', 'network topology to apply, as network-topology.json')
  .option('--layout <file>', 'positions; by default layout.json beside the events, else a grid')
  .requiredOption('--output <directory>', 'where the bundle goes')
  .option('--force', 'overwrite files that somebody else made or changed')
  .addHelpText(
    'after',
    `
Exit status:
  0  written
  1  written, but an error stands in the design
  2  cannot read or write; nothing has changed

Files that the last bundle listed and this one lacks are removed. Files that no bundle made stay.`,
  )
  .action(async (options: GenerateOptions) => {
    process.exitCode = await generate(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.failed;
  else throw error;
}
