import { Command, CommanderError, Option } from 'commander';
import { READABLE } from '../core/interchange/index.ts';
import { Workspace } from '../core/model/graph.ts';
import { THEMES } from '../core/picture/colours.ts';
import { REPORT_FORMATS } from '../core/report/report.ts';
import { systemClock, uuidV7 } from '../platform/clock-and-ids.ts';
import { freshUserKey } from '../platform/nats/fresh-user-key.ts';
import { check } from './check/check.ts';
import { type DiagramsOptions, diagrams, FORMATS } from './diagrams.ts';
import { EXIT } from './exit.ts';
import { EXPORT_FORMATS, type ExportOptions, exportDrawing } from './export-drawing.ts';
import { type GenerateOptions, generate } from './generate.ts';
import { type ImportOptions, importText } from './import-text.ts';
import { type KeysOptions, keys } from './keys.ts';
import { cliWorld } from './repl/cli-world.ts';
import { repl } from './repl/repl.ts';
import { type ValidateOptions, validate } from './validate.ts';

const program = new Command('flakegraph')
  .description('Draw your domains, ship the flake: NixOS bundles from a journal of events.')
  .showHelpAfterError('Run with --help to see what it takes.')
  .exitOverride();

/** What several commands take. */
const EVENTS = new Option(
  '--events <file>',
  'journal, as domain-events.json',
).makeOptionMandatory();
const NETWORK = new Option(
  '--network <file>',
  'network topology to apply, as network-topology.json',
);
const LAYOUT = new Option(
  '--layout <file>',
  'positions; by default layout.json beside the events; what has none gets a place',
);

program
  .command('generate')
  .description('Write the bundle of a journal: the same bytes as the browser downloads.')
  .addOption(EVENTS)
  .addOption(NETWORK)
  .addOption(LAYOUT)
  .requiredOption('--output <directory>', 'where the bundle goes')
  .addOption(
    new Option(
      '--flavour <flavour>',
      "instead of the drawing's: modules, or a flake that computes",
    ).choices(Workspace.shape.flavour.options),
  )
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

program
  .command('diagrams')
  .description('Write the Mermaid diagrams of a journal.')
  .addOption(EVENTS)
  .addOption(NETWORK)
  .requiredOption('--output <directory>', 'where the diagrams go')
  .addOption(
    new Option('--format <format>', 'Mermaid alone, or Markdown with a heading')
      .choices(FORMATS)
      .default('mmd'),
  )
  .addHelpText(
    'after',
    `
Exit status:
  0  written
  1  written, but an error stands in the design
  2  cannot read or write, or a file of that name is none of ours; nothing has changed

Where a drawing is too large for one picture, a folder has a view of each part.`,
  )
  .action(async (options: DiagramsOptions) => {
    process.exitCode = await diagrams(options);
  });

program
  .command('export')
  .description('Write the drawing as a picture, or in the form of another program.')
  .addOption(EVENTS)
  .addOption(LAYOUT)
  .addOption(
    new Option('--format <format>', 'what it becomes').choices(EXPORT_FORMATS).default('svg'),
  )
  .addOption(new Option('--theme <theme>', 'colours of a picture').choices(THEMES).default('light'))
  .requiredOption('--output <file>', 'the file')
  .action(async (options: ExportOptions) => {
    process.exitCode = await exportDrawing(options);
  });

program
  .command('import')
  .description('Take a foreign file into a drawing; what is not understood is listed.')
  .argument('<file>', 'such as a Compose file, a Mermaid flowchart or a journal')
  .addOption(
    new Option('--format <format>', 'what the file is; by default it is guessed').choices(
      READABLE.map(({ name }) => name),
    ),
  )
  .option('--events <file>', 'drawing that it is added to; by default an empty one')
  .requiredOption(
    '--output <file>',
    'the journal of both, as domain-events.json; layout.json beside it',
  )
  .action(async (file: string, options: ImportOptions) => {
    const author = { actor: 'import', clock: systemClock, ids: uuidV7 };
    process.exitCode = await importText(file, options, author);
  });

program
  .command('keys')
  .description('Make key pairs of NATS users: public keys for the drawing, seeds for its machines.')
  .option(
    '--events <file>',
    'journal: makes a key for each that wants one, and adds the public keys',
  )
  .option('--seeds <directory>', 'where the seeds go, as the machines have them below /run/secrets')
  .addHelpText(
    'after',
    `
Without --events it makes one pair and shows it, once. A seed is a secret: keep it where sops-nix or
agenix finds it, never beside the drawing.

Exit status:
  0  done
  2  cannot read or write; the journal has not changed`,
  )
  .action(async (options: KeysOptions) => {
    const author = { actor: 'keys', clock: systemClock, ids: uuidV7 };
    process.exitCode = await keys(options, freshUserKey, author);
  });

program
  .command('repl')
  .description('Work on a drawing with commands, one a line, from a terminal or a pipe.')
  .addHelpText(
    'after',
    `
Write help there for the commands. From a pipe: echo 'help' | flakegraph repl

Exit status, the worst of all commands:
  0  done
  1  done, but an error stands in the design
  2  a command could not be done`,
  )
  .action(async () => {
    const world = cliWorld({ actor: 'repl', clock: systemClock, ids: uuidV7 });
    const { stdin: input, stdout: output, stderr: complaints } = process;
    process.exitCode = await repl(world, { input, output, complaints });
  });

program
  .command('validate')
  .description('Say what is wrong with the design of a journal, and how to mend it.')
  .addOption(EVENTS)
  .addOption(NETWORK)
  .addOption(
    new Option('--format <format>', 'form of the report').choices(REPORT_FORMATS).default('text'),
  )
  .addHelpText(
    'after',
    `
Exit status:
  0  no error stands; waived ones do not count
  1  an error stands
  2  cannot read`,
  )
  .action(async (options: ValidateOptions) => {
    process.exitCode = await validate(options);
  });

program
  .command('check')
  .description('Evaluate a bundle, as you have edited it, and compare its options with NixOS.')
  .argument('<folder>', 'the bundle')
  .addHelpText(
    'after',
    `
Nix on the PATH evaluates every machine and home: syntax, types, assertions. nixpkgs and home-manager
are not fetched: stand-ins take their place, which have the module system, the names of packages and
of options. Each option that the bundle sets must then exist, and its value be of the option's type,
in the data of NixOS and home-manager. It takes seconds, and finds what is misspelt or mistyped.

It builds nothing, and code of NixOS modules does not run: a package or function of nixpkgs that
bundles never use is reported as missing, options newer than the data as unknown. The last word has
nix flake check. Inputs that you added are fetched as flake.lock says.

Exit status:
  0  nothing is wrong
  1  something is; it is listed on standard output
  2  cannot check: no Nix, or no bundle`,
  )
  .action(async (folder: string) => {
    process.exitCode = await check(folder);
  });

// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.failed;
  else throw error;
}
