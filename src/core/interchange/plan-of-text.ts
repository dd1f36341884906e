import type { Graph } from '../model/graph.ts';
import type { IdSource } from '../ports.ts';
import { err, ok, type Problem, type Result } from '../result.ts';
import { type ImportPlan, importPlan } from './import-plan.ts';
import { formatOfFile, READABLE_TITLES } from './index.ts';

const UNKNOWN = err({
  code: 'unknown-format',
  message: 'This is of no form that can be imported.',
  remedy: `These can: ${READABLE_TITLES}.`,
});

/**
 * What a text would do to a drawing. Codes: `unknown-format`, and those of the form's reader.
 *
 * @param file the name of the file that it comes from, or empty: it may tell the form
 */
export const planOfText = (
  text: string,
  file: string,
  graph: Graph,
  ids: IdSource,
): Result<ImportPlan, Problem> => {
  const sketch = formatOfFile(text, file)?.reader.read(text) ?? UNKNOWN;
  return sketch.ok ? ok(importPlan(sketch.value, graph, ids)) : sketch;
};
