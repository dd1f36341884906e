import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Spline } from 'lucide-react';
import { verbOf } from '../../core/model/elements.ts';
import type { Edge, Graph } from '../../core/model/graph.ts';
import { reached, withContainers } from '../../core/model/neighbours.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';

type Way = 'out' | 'into';

const TITLES: Readonly<Record<Way, string>> = {
  out: 'This depends on',
  into: 'Depends on this',
};

const nameOf = (graph: Graph, id: string): string =>
  (graph.domains[id] ?? graph.services[id] ?? graph.hosts[id] ?? graph.people[id])?.name ?? id;

interface Props {
  readonly id: string;
  readonly way: Way;
}

const RelationList = ({ id, way }: Props) => {
  const store = useAppStore();
  const graph = useApp((state) => state.document.graph);
  const [own, other] = way === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const edges = Object.values(graph.edges).filter((edge) => edge[own] === id);
  if (edges.length === 0) return null;
  const all = reached(graph, id, way);
  const showAll = () => {
    const ids = withContainers(graph, [id, ...all]);
    useView.setState({ highlight: ids });
    usePageParts.getState().stage?.fit([...ids]);
  };
  const line = (edge: Edge) => {
    const name = nameOf(graph, edge[other]);
    const verb = edge.kind === 'depends_on' ? '' : verbOf(edge.kind);
    return (
      <li key={edge.edge_id}>
        <button
          type="button"
          className="relation"
          onClick={() => store.getState().reveal([edge[other]])}
        >
          {name}
          {verb !== '' && <span>{verb}</span>}
        </button>
        <Tooltip label="Select the connection">
          <ActionIcon
            size={24}
            aria-label={`Select the connection with ${name}`}
            onClick={() => store.getState().select([edge.edge_id])}
          >
            <Spline size={14} />
          </ActionIcon>
        </Tooltip>
      </li>
    );
  };
  return (
    <section className="relations" aria-label={TITLES[way]}>
      <h3>{TITLES[way]}</h3>
      <ul>{edges.map(line)}</ul>
      {all.length > edges.length && (
        <Button variant="subtle" size="compact-xs" onClick={showAll}>
          Show all {all.length}, also through others
        </Button>
      )}
    </section>
  );
};

/** What an element needs and what needs it, each a way to go there. */
export const Relations = ({ id }: { id: string }) => (
  <>
    <RelationList id={id} way="out" />
    <RelationList id={id} way="into" />
  </>
);
