import type { ImportPlan } from '../../core/interchange/import-plan.ts';
import type { Graph } from '../../core/model/graph.ts';
import type { ReadJournal } from '../../core/model/read-journal.ts';
import type { Problem, Result } from '../../core/result.ts';

/** What the page asks of the worker. */
export type ReadingQuestion =
  | { readonly type: 'journal'; readonly text: string }
  | {
      readonly type: 'import';
      readonly text: string;
      readonly file: string;
      readonly graph: Graph;
    };

/** What the worker answers. */
export type ReadingAnswer =
  | { readonly type: 'journal'; readonly result: Result<ReadJournal, Problem> }
  | { readonly type: 'import'; readonly result: Result<ImportPlan, Problem> };
