import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../src/core/model/envelope.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { agree, caseOf } from './agree.ts';

type Unsigned = Omit<Envelope, 'cid' | 'previous_cid'>;

const BATCH = 100;
const RUNS = 2;

/** An event with its parts side by side, as some programs write it; its group is then but a hint. */
const flat = ({ payload, actor, correlation_id, causation_id, ...rest }: Unsigned, n: number) => {
  const [[group = '', inner = {}] = []] = Object.entries(payload);
  const [[event_type = '', data = {}] = []] = Object.entries(inner);
  const metadata = { correlation_id, causation_id, source: actor };
  const aggregate_type = n % 2 === 0 ? group : 'Aggregate';
  return { ...rest, event_type, aggregate_type, data, ...(n % 3 !== 0 && { metadata }) };
};

/** A journal that another program wrote: events are missing, out of order, flat or bare. */
const anyForeignJournal = fc
  .tuple(anyDocument, fc.infiniteStream(fc.nat(99)))
  .map(([{ journal }, stream]) => {
    const chance = (): number => stream.next().value ?? 0;
    const kept = journal.events.filter(() => chance() > 10);
    const mixed = kept
      .map((event, n) => ({ event, place: chance() < 20 ? chance() : n }))
      .sort((a, b) => a.place - b.place)
      .map(({ event: { cid, previous_cid, ...rest } }) => {
        const bare = Object.values(rest.payload)[0];
        const form = chance();
        if (form < 20) return bare;
        if (form < 40) return rest.payload;
        if (form < 60) return flat(rest, form);
        return form < 70 ? { ...rest, payload: bare } : rest;
      });
    return caseOf(chance() < 50 ? mixed : { events: mixed });
  });

const anyJournal = anyDocument.map(({ journal, graph }) => ({
  text: writeJournal(journal),
  graph,
}));

describe('the Nix library and Flakegraph', () => {
  test.each([
    { what: 'drawing', journal: anyJournal },
    { what: 'journal that another program wrote', journal: anyForeignJournal },
  ])(
    'agree about any $what: its graph, its domains and its machines',
    async ({ what, journal }) => {
      let cases = 0;
      const batch = fc.array(journal, { minLength: BATCH, maxLength: BATCH });
      const property = fc.asyncProperty(batch, async (journals) => {
        cases += await agree(journals);
      });
      await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
      console.log(`folded in Nix, any ${what}: ${cases} cases`);
      expect(cases).toBe(RUNS * BATCH);
    },
    600_000,
  );
});
