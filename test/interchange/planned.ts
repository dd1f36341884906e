import type { ReadableFormat } from '../../src/core/interchange/define-format.ts';
import { type ImportPlan, importPlan } from '../../src/core/interchange/import-plan.ts';
import { type Document, EMPTY_DOCUMENT, record } from '../../src/core/model/document.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';

const author = testAuthor('ada', testIds(0x9000));

/** The plan of a text, which can be read. */
export const planOf = (
  { reader }: ReadableFormat,
  text: string,
  graph: Graph = EMPTY_DOCUMENT.graph,
): ImportPlan => {
  const sketch = reader.read(text);
  if (!sketch.ok) throw new Error(`${sketch.error.message} ${sketch.error.remedy}`);
  return importPlan(sketch.value, graph, author.ids);
};

/** The drawing after a plan was carried out. */
export const carriedOut = (plan: ImportPlan, before: Document = EMPTY_DOCUMENT): Document => {
  const done = record(before, plan.gesture, author);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.document;
};

/** The drawing after the text was taken into it. */
export const taken = (
  format: ReadableFormat,
  text: string,
  before: Document = EMPTY_DOCUMENT,
): Document => carriedOut(planOf(format, text, before.graph), before);

/** A graph by names alone. */
export const named = ({ domains, services, edges }: Graph) => {
  const name = (id: string): string => domains[id]?.name ?? services[id]?.name ?? '?';
  return {
    services: Object.values(services)
      .map((one) => `${domains[one.domain_id ?? '']?.name}/${one.name}: ${one.kind}`)
      .sort(),
    edges: Object.values(edges)
      .map((one) => [name(one.from), one.kind, name(one.to), ...(one.subjects ?? [])].join(' '))
      .sort(),
  };
};
