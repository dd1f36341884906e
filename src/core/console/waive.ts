import { count } from '../model/count.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand, type Refusal } from './define-console-command.ts';
import { problemsNamed } from './problems-named.ts';

const NO_REASON: Refusal = {
  code: 'empty-reason',
  message: 'A problem is not waived without a reason.',
  remedy: 'Say in a sentence why it may stand: --reason "…"',
};

export const waive = defineConsoleCommand({
  name: 'waive',
  summary: 'Let problems of a rule stand, with a reason; of one element when it is named.',
  parameters: [
    { name: 'rule', kind: 'rule', optional: false },
    { name: 'element', kind: 'element', optional: true },
  ],
  options: [
    { name: 'reason', takes: 'text', summary: 'Why they may stand; it is needed.' },
    { name: 'by', takes: 'text', summary: 'Who decides it.' },
  ],
  run: async ({ words, options: { reason = '', by = '' } }, world) => {
    if (reason.trim() === '') return err(NO_REASON);
    const named = await problemsNamed(words, world);
    if (!named.ok) return named;
    const done = world.run(
      named.value.map(({ code, elements }) => ({
        type: 'waive-problem',
        code,
        elements,
        reason,
        by,
      })),
    );
    return done.ok ? ok({ text: `Waived ${count(named.value.length, 'problem')}.` }) : done;
  },
});
