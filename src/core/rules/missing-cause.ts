import { count } from '../model/count.ts';
import { defineRule } from './define-rule.ts';

export const missingCause = defineRule({
  code: 'missing-cause',
  family: 'consistency',
  severity: 'warning',
  why: 'An event names what caused it; a cause that did not happen before it explains nothing.',
  source: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4',
  select: ({ journal }) => [journal],
  check: ({ journal, chain }) => {
    const [first, ...others] = (chain?.breaks ?? []).filter(({ kind }) => kind === 'cause');
    if (first === undefined) return [];
    const more =
      others.length > 0
        ? ` So ${others.length === 1 ? 'does' : 'do'} ${count(others.length, 'other')}.`
        : '';
    return [
      {
        message: `${first.message}${more}`,
        remedy: 'Import the journal whole, or correct the causes where it was written.',
        elements: [],
        witness: `${first.event_id} ← ${journal?.events[first.index]?.causation_id ?? ''}`,
      },
    ];
  },
});
