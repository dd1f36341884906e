import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { declareDomain } from '../../src/core/bundle/declare-domain.ts';
import { topologyModule } from '../../src/core/bundle/topology-module.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { canonical } from '../../src/core/model/canonical.ts';
import { EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { fold } from '../../src/core/model/fold.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { attrs, bind } from '../../src/core/nix/build.ts';
import { print } from '../../src/core/nix/print.ts';
import { evalLibrary } from './library.ts';

const BATCH = 100;
const RUNS = Number(process.env.RUNS ?? 2);

const Folded = z.object({
  folded: z.object({ graph: z.unknown(), domains: z.unknown(), hosts: z.unknown() }),
  declared: z.object({ domains: z.unknown(), hosts: z.unknown() }),
});

/** `cim` as the bundle of a drawing declares it. */
const declared = (graph: Graph): string => {
  const document = { ...EMPTY_DOCUMENT, graph };
  const deployment = deploy(graph);
  const domains = attrs(deployment.domains.map((one) => bind(one.slug, declareDomain(one))));
  const [file] = topologyModule.files({ document, deployment, diagrams: [] });
  const topology = file?.render();
  if (typeof topology !== 'object') throw new Error('no topology module');
  return `{
    domains = ${print({ body: domains }).text};
    hosts = (${print(topology).text}).cim.hosts;
  }`;
};

const elements = ({
  workspace,
  topology,
  domains,
  services,
  hosts,
  people,
  edges,
  links,
}: Graph) => ({
  workspace,
  topology,
  domains,
  services,
  hosts,
  people,
  edges,
  links: sorted(Object.values(links)),
});
const sorted = (items: readonly unknown[]): readonly unknown[] => items.map(canonical).sort();

/** What the Nix library makes of journals, and what the bundles of their drawings declare. */
const foldAll = async (journals: readonly { readonly text: string; readonly graph: Graph }[]) => {
  const files = Object.fromEntries(
    journals.flatMap(({ text, graph }, n) => [
      [`${n}.json`, text],
      [`${n}.nix`, declared(graph)],
    ]),
  );
  const value = await evalLibrary(
    `map (n: {
      folded = { inherit (cim.fromEvents (folder + "/\${toString n}.json")) graph domains hosts; };
      declared = import (folder + "/\${toString n}.nix");
    }) (lib.genList lib.id ${journals.length})`,
    files,
  );
  return z.array(Folded).parse(value);
};

const agree = async (journals: readonly { readonly text: string; readonly graph: Graph }[]) => {
  const found = await foldAll(journals);
  journals.forEach(({ graph }, n) => {
    const { folded, declared: wanted } = found[n] ?? {};
    expect(elements(folded?.graph as Graph), `graph ${n}`).toEqual(elements(graph));
    expect(folded?.domains, `domains ${n}`).toEqual(wanted?.domains);
    expect(folded?.hosts, `hosts ${n}`).toEqual(wanted?.hosts);
  });
  return journals.length;
};

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
        const [form] = [chance()];
        if (form < 20) return bare;
        if (form < 40) return rest.payload;
        return form < 50 ? { ...rest, payload: bare } : rest;
      });
    const text = JSON.stringify(chance() < 50 ? mixed : { events: mixed });
    const read = readJournal(text);
    if (!read.ok) throw new Error(read.error.message);
    return { text, graph: fold(read.value.journal) };
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
