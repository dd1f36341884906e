import { defineConsoleCommand } from './define-console-command.ts';
import { verdict } from './validate.ts';

export const validateSecurity = defineConsoleCommand({
  name: 'validate-security',
  summary: 'List what is wrong with the security of the design.',
  run: async (_given, world) => {
    const { diagnostics } = await world.project();
    return verdict(diagnostics.filter(({ family }) => family === 'security'));
  },
});
