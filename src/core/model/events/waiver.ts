import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { short } from '../elements.ts';
import { type Graph, Waiver, waiverId } from '../graph.ts';
import { problem } from '../problems.ts';

const about = (graph: Graph, { code, elements }: Pick<Waiver, 'code' | 'elements'>): string => {
  const named = elements.slice(0, 3).map((id) => short(graph, id));
  return `${code}${named.length > 0 ? ` of ${named.join(', ')}` : ''}`;
};

/** Somebody lets a problem stand, and says why. It is still found, and no longer counts. */
export const problemWaived = defineEvent({
  group: 'Problem',
  name: 'ProblemWaived',
  schema: Waiver,
  aggregate: ({ code, elements }) => waiverId(code, elements),
  check: (graph, { code, elements, reason }) => {
    if (reason.trim() === '')
      return problem(
        'empty-reason',
        `The problem ${about(graph, { code, elements })} cannot be waived without a reason.`,
        'Say in a sentence why it may stand.',
      );
    return graph.waivers[waiverId(code, elements)]
      ? problem(
          'already-waived',
          `The problem ${about(graph, { code, elements })} is waived already.`,
          'Withdraw that waiver first.',
        )
      : null;
  },
  evolve: (draft, data, meta) => {
    const id = waiverId(data.code, data.elements);
    if (draft.waivers[id]) return skip(draft, meta, 'the problem is waived already');
    draft.put('waivers', id, data);
  },
  invert: (_, { code, elements }): Inverse => [problemWaiverWithdrawn.of({ code, elements })],
  describe: (before, data) => `Waived the problem ${about(before, data)}`,
});

/** The problem counts again. */
export const problemWaiverWithdrawn = defineEvent({
  group: 'Problem',
  name: 'ProblemWaiverWithdrawn',
  schema: Waiver.pick({ code: true, elements: true }),
  aggregate: ({ code, elements }) => waiverId(code, elements),
  check: (graph, data) =>
    graph.waivers[waiverId(data.code, data.elements)]
      ? null
      : problem(
          'not-waived',
          `The problem ${about(graph, data)} is not waived.`,
          'It may have been withdrawn meanwhile: look at the list of problems.',
        ),
  evolve: (draft, { code, elements }, meta) => {
    if (!draft.drop('waivers', waiverId(code, elements)))
      skip(draft, meta, 'the problem is not waived');
  },
  invert: (before, { code, elements }): Inverse => {
    const waiver = before.waivers[waiverId(code, elements)];
    return waiver ? [problemWaived.of(waiver)] : [];
  },
  describe: (before, data) => `Withdrew the waiver of the problem ${about(before, data)}`,
});
