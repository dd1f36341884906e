import { isCarried } from '../bundle/carried-files.ts';
import { deploy } from '../deployment/deploy.ts';
import { count } from '../model/count.ts';
import { type BundleFile, isFaulty } from '../projection.ts';
import { columns } from './columns.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const generateNixosConfig = defineConsoleCommand({
  name: 'generate-nixos-config',
  summary: 'Generate the bundle and list its files; write-config writes it.',
  run: async (_given, world) => {
    const { files, diagnostics } = await world.project();
    const own = files.filter(({ path }) => !isCarried(path));
    const faulty = isFaulty(diagnostics);
    const machines = deploy(world.document().graph).hosts.length;
    return {
      text: [
        columns(own.map((file) => [file.path, count(linesOf(file), 'line')])),
        `${count(files.length, 'file')} for ${count(machines, 'machine')}, ` +
          `${files.length - own.length} of them the same in every bundle.`,
        ...(faulty ? ['An error stands in the design: write validate to see it.'] : []),
      ].join('\n'),
      faulty,
    };
  },
});

const linesOf = ({ text }: BundleFile): number => text.split('\n').length - 1;
