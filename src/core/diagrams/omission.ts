import type { FlowNode } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';

/** What says in a picture that something is missing from it, if something is. */
export const omissionNotes = (omitted: string | null, ids: Ids): readonly FlowNode[] =>
  omitted === null
    ? []
    : [
        {
          type: 'node',
          id: ids.of('x', 'note', 'left out'),
          label: omitted,
          shape: 'rectangle',
          class: 'outside',
        },
      ];

/** A description that says so, too. */
export const described = (sentence: string, omitted: string | null): string =>
  omitted === null ? sentence : `${sentence} ${omitted}`;
