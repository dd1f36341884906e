import { expect } from 'vitest';
import * as z from 'zod';
import { declareDomain } from '../../src/core/bundle/declare-domain.ts';
import { topologyModule } from '../../src/core/bundle/topology-module.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { canonical } from '../../src/core/model/canonical.ts';
import { EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { fold } from '../../src/core/model/fold.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { attrs, bind } from '../../src/core/nix/build.ts';
import { print } from '../../src/core/nix/print.ts';
import { evalLibrary } from './library.ts';

/** A journal as a file has it, and what Flakegraph understands. */
export interface Case {
  readonly text: string;
  readonly graph: Graph;
}

/** A journal as another program may have written it. */
export const caseOf = (journal: unknown): Case => {
  const text = JSON.stringify(journal);
  const read = readJournal(text);
  if (!read.ok) throw new Error(read.error.message);
  return { text, graph: fold(read.value.journal) };
};

const Folded = z.object({
  folded: z.object({ graph: z.unknown(), domains: z.unknown(), hosts: z.unknown() }),
  declared: z.object({ domains: z.unknown(), hosts: z.unknown() }),
});

/** `cim` as the bundle of a drawing declares it. */
const declared = (graph: Graph): string => {
  const document = { ...EMPTY_DOCUMENT, graph };
  const deployment = deploy(graph);
  const domains = attrs(deployment.domains.map((one) => bind(one.slug, declareDomain(one))));
  const [file] = topologyModule.files({ document, deployment, diagrams: [], parts: [] });
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
  waivers,
}: Graph) => ({
  workspace,
  topology,
  domains,
  services,
  hosts,
  people,
  edges,
  links: sorted(Object.values(links)),
  waivers: sorted(Object.values(waivers)),
});
const sorted = (items: readonly unknown[]): readonly unknown[] => items.map(canonical).sort();

/** What the Nix library makes of journals, and what the bundles of their drawings declare. */
const foldAll = async (journals: readonly Case[]) => {
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

/**
 * Fails where the Nix library understands something else than Flakegraph, or declares something else
 * than the bundle. Gives the number of cases.
 */
export const agree = async (journals: readonly Case[]) => {
  const found = await foldAll(journals);
  journals.forEach(({ graph }, n) => {
    const { folded, declared: wanted } = found[n] ?? {};
    expect(elements(folded?.graph as Graph), `graph ${n}`).toEqual(elements(graph));
    expect(folded?.domains, `domains ${n}`).toEqual(wanted?.domains);
    expect(folded?.hosts, `hosts ${n}`).toEqual(wanted?.hosts);
  });
  return journals.length;
};
