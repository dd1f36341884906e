import { Select } from '@mantine/core';
import { useRef } from 'react';
import type { Command } from '../../core/model/commands/command.ts';
import { mayJoin } from '../../core/model/edge-ends.ts';
import { label, verbOf } from '../../core/model/elements.ts';
import { EDGE_KINDS, type Edge } from '../../core/model/graph.ts';
import { linesOf } from '../../core/model/lines-of.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { DraftInput } from '../ui/draft-input.tsx';
import { fieldTarget } from '../ui/side-state.ts';
import { useFocusTarget } from '../ui/use-focus-target.ts';

/** What can be said of a dependency: its kind, and the subjects of a publication. */
export const EdgeFields = ({ edge }: { edge: Edge }) => {
  const store = useAppStore();
  const graph = useApp((state) => state.shown.graph);
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget(fieldTarget(edge.edge_id, 'kind'), field);
  const update = (changes: Partial<Pick<Edge, 'kind' | 'subjects'>>): readonly Command[] => [
    { type: 'update-edge', edge_id: edge.edge_id, changes },
  ];
  const kinds = EDGE_KINDS.filter(
    (kind) => kind === edge.kind || mayJoin(graph, kind, edge.from, edge.to),
  );
  const subjects = edge.kind === 'publishes' || edge.kind === 'subscribes';
  return (
    <>
      <p className="inspector-sentence">{label(graph, edge.edge_id)}</p>
      <Select
        ref={field}
        label="Kind"
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: verbOf(kind) }))}
        value={edge.kind}
        onChange={(text) => {
          const kind = kinds.find((one) => one === text);
          if (kind !== undefined) store.getState().run(update({ kind }));
        }}
      />
      {subjects && (
        <DraftInput
          label="Subjects"
          field="subjects"
          renames={edge.edge_id}
          description="NATS subjects, one a line; the first token names the owning domain."
          lines
          mono
          placeholder="orders.created"
          value={(edge.subjects ?? []).join('\n')}
          set={(text) => update({ subjects: linesOf(text) })}
        />
      )}
    </>
  );
};
