import { quote } from '../model/elements.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { similarTo } from './similar.ts';

export const print = defineConsoleCommand({
  name: 'print',
  summary: 'Print a file of the bundle.',
  parameters: [{ name: 'file', kind: 'bundle-file', optional: false }],
  run: async ({ words: { file = '' } }, world) => {
    const { files } = await world.project();
    const found = files.find(({ path }) => path === file);
    if (found) return ok({ text: found.text.trimEnd() });
    const meant = similarTo(
      file,
      files.map(({ path }) => path),
    );
    return err({
      code: 'no-such-file',
      message: `The bundle has no file ${quote(file)}.`,
      remedy: meant === null ? 'generate-nixos-config lists them.' : `Did you mean ${meant}?`,
      parameter: 'file',
    });
  },
});
