import { cyclesOf } from './cycles.ts';
import { defineRule } from './define-rule.ts';

export const causationCycle = defineRule({
  code: 'causation-cycle',
  family: 'consistency',
  severity: 'warning',
  why: 'What causes itself has no beginning. Only the first event of a gesture names itself.',
  source: 'https://dl.acm.org/doi/10.1145/359545.359563',
  select: ({ journal }) => [journal],
  check: ({ journal, chain }) => {
    // Where causes come first, nothing can go round.
    if (!journal || chain?.isOrdered) return [];
    const byId = new Map(journal.events.map((event) => [event.event_id, event]));
    const circles = cyclesOf(journal.events, ({ event_id, causation_id }) => {
      const cause = causation_id === event_id ? undefined : byId.get(causation_id);
      return cause ? [cause] : [];
    });
    return circles.map((circle) => {
      const ids = circle.map(({ event_id }) => event_id);
      return {
        message: `${circle.length} events cause each other in a circle, ${ids[0]} among them.`,
        remedy: 'Correct the causes where the journal was written.',
        elements: [],
        witness: [...ids, ids[0]].join(' ← '),
      };
    });
  },
});
