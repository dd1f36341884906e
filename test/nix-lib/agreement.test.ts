import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { agree, caseOf } from './agree.ts';

const BATCH = 100;
const RUNS = 2;

/** A journal that another program wrote: events are missing, out of order, or bare. */
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
        return form < 50 ? { ...rest, payload: bare } : rest;
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
