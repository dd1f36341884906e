import { defineConsoleCommand } from './define-console-command.ts';
import { reported } from './reported.ts';

export const validateSecurity = defineConsoleCommand({
  name: 'validate-security',
  summary: 'List what is wrong with the security of the design.',
  run: async (_given, world) => {
    const projection = await world.project();
    const { graph } = world.document();
    return reported({ ...projection, graph }, ({ family }) => family === 'security');
  },
});
