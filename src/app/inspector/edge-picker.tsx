import { MultiSelect } from '@mantine/core';
import { memo } from 'react';
import type { Command } from '../../core/model/commands/command.ts';
import { mayJoin } from '../../core/model/edge-ends.ts';
import { EdgeId, type EdgeKind, type Graph } from '../../core/model/graph.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';

interface Props {
  readonly kind: EdgeKind;
  readonly label: string;
  readonly from: string;
}

const described = (graph: Graph, id: string): string => {
  const service = graph.services[id];
  if (service === undefined) return graph.domains[id]?.name ?? id;
  const domain = service.domain_id === null ? null : graph.domains[service.domain_id];
  return domain ? `${domain.name} / ${service.name}` : service.name;
};

/** Chooses what an element is joined to, as drawing lines does. Typing elsewhere leaves it alone. */
export const EdgePicker = memo(({ kind, label, from }: Props) => {
  const store = useAppStore();
  const graph = useApp((state) => state.document.graph);
  const mine = Object.values(graph.edges).filter(
    (edge) => edge.kind === kind && edge.from === from,
  );
  const chosen = mine.map((edge): string => edge.to);
  const options = [...Object.keys(graph.domains), ...Object.keys(graph.services)]
    .filter((id) => chosen.includes(id) || mayJoin(graph, kind, from, id))
    .map((id) => ({ value: id, label: described(graph, id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const choose = (next: readonly string[]): void => {
    const added = next
      .filter((id) => !chosen.includes(id))
      .map(
        (to): Command => ({
          type: 'add-edge',
          edge: { edge_id: EdgeId.parse(store.ports.ids()), kind, from, to },
        }),
      );
    const gone = mine.filter((edge) => !next.includes(edge.to)).map((edge) => edge.edge_id);
    const removal: readonly Command[] =
      gone.length === 0 ? [] : [{ type: 'remove', ids: gone, cascade: true }];
    store.getState().run([...removal, ...added]);
  };
  if (options.length === 0) return null;
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? 'Nothing' : ''}
      searchable
      hidePickedOptions
      // The list of a large drawing is long, and is made when it is wanted.
      comboboxProps={{ keepMounted: false }}
      data={options}
      value={chosen}
      onChange={choose}
    />
  );
});
