import { count } from '../model/count.ts';
import { defineRule } from './define-rule.ts';

export const brokenChain = defineRule({
  code: 'broken-chain',
  family: 'consistency',
  severity: 'warning',
  why: 'Each event names the hash of the one before it; where that does not fit, somebody changed the history, or wrote it elsewhere.',
  source: 'https://www.rfc-editor.org/rfc/rfc6962#section-2.1',
  select: ({ journal }) => [journal],
  check: ({ chain }) => {
    const [first, ...others] = (chain?.breaks ?? []).filter(({ kind }) => kind !== 'cause');
    if (first === undefined) return [];
    const more = others.length > 0 ? ` It is so in ${count(others.length, 'more place')}.` : '';
    return [
      {
        message: `The chain of events is broken. ${first.message}${more}`,
        remedy:
          'Compare the journal with a copy that you trust; nothing is lost, and new events follow.',
        elements: [],
        witness: `${first.event_id} at ${first.index + 1}`,
      },
    ];
  },
});
