import { count } from '../model/count.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const writeConfig = defineConsoleCommand({
  name: 'write-config',
  summary: 'Write the bundle: into a folder, or in the browser as a download.',
  parameters: [{ name: 'folder', kind: 'file', optional: true }],
  options: [
    { name: 'force', takes: 'nothing', summary: 'Overwrite what somebody else made or changed.' },
  ],
  run: async ({ words, options }, world) => {
    const written = await world.writeBundle(words.folder ?? null, options.force !== undefined);
    if (!written.ok) return err({ ...written.error, parameter: 'folder' });
    const { name, files } = written.value;
    return ok({ text: `${count(files, 'file')} in ${name}` });
  },
});
