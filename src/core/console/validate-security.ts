import { defineConsoleCommand } from './define-console-command.ts';
import { reported } from './reported.ts';

export const validateSecurity = defineConsoleCommand({
  name: 'validate-security',
  summary: 'List what is wrong with the security of the design.',
  run: async (_given, world) => {
    const projection = await world.project();
    const ofSecurity = projection.diagnostics.filter(({ family }) => family === 'security');
    return reported({
      ...projection,
      graph: world.document().graph,
      diagnostics: ofSecurity,
    });
  },
});
