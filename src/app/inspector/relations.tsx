import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Spline } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { namedOf, verbOf } from '../../core/model/elements.ts';
import type { Graph } from '../../core/model/graph.ts';
import { reached, withContainers } from '../../core/model/neighbours.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { askFocus, fieldTarget } from '../ui/side-state.ts';

type Way = 'out' | 'into';

const TITLES: Readonly<Record<Way, string>> = {
  out: 'This depends on',
  into: 'Depends on this',
};

/** A line that ends at the element: its id, its other end, and what it says unless that is usual. */
interface Relation {
  readonly id: string;
  readonly other: string;
  readonly verb: string;
}

const edgesOf = (graph: Graph, id: string, way: Way): readonly Relation[] => {
  const [own, other] = way === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  return Object.values(graph.edges)
    .filter((edge) => edge[own] === id)
    .map((edge) => ({
      id: edge.edge_id,
      other: edge[other],
      verb: edge.kind === 'depends_on' ? '' : verbOf(edge.kind),
    }));
};

const linksOf = (graph: Graph, id: string): readonly Relation[] =>
  Object.entries(graph.links).flatMap(([link, { from_node, to_node, network_type }]) => {
    if (from_node !== id && to_node !== id) return [];
    return [{ id: link, other: from_node === id ? to_node : from_node, verb: network_type }];
  });

const RelationList = (props: {
  readonly title: string;
  readonly relations: readonly Relation[];
  readonly children?: ReactNode;
}) => {
  const store = useAppStore();
  const graph = useApp((state) => state.document.graph);
  if (props.relations.length === 0) return null;
  return (
    <section className="relations" aria-label={props.title}>
      <h3>{props.title}</h3>
      <ul>
        {props.relations.map(({ id, other, verb }) => {
          const name = namedOf(graph, other)?.name ?? other;
          return (
            <li key={id}>
              <button
                type="button"
                className="relation"
                onClick={() => {
                  store.getState().reveal([other]);
                  usePageParts.getState().stage?.hold(other);
                }}
              >
                {name}
                {verb !== '' && <span>{verb}</span>}
              </button>
              <Tooltip label="Select the connection">
                <ActionIcon
                  size={24}
                  aria-label={`Select the connection with ${name}`}
                  onClick={() => {
                    store.getState().select([id]);
                    askFocus(fieldTarget(id, 'kind'));
                  }}
                >
                  <Spline size={14} />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {props.children}
    </section>
  );
};

/** What is reached over all steps, where that is more than what stands in the list. */
const Reach = (props: { readonly id: string; readonly way: Way; readonly direct: number }) => {
  const { id, way, direct } = props;
  const graph = useApp((state) => state.document.graph);
  const all = reached(graph, id, way);
  if (all.length <= direct) return null;
  const show = (): void => {
    const ids = withContainers(graph, [id, ...all]);
    useView.setState({ highlight: ids });
    usePageParts.getState().stage?.fit([...ids]);
  };
  return (
    <Button variant="subtle" size="compact-xs" onClick={show}>
      Show all {all.length}, also through others
    </Button>
  );
};

/** What an element needs, what needs it and what it is joined to, each a way to go there. */
export const Relations = memo(({ id }: { readonly id: string }) => {
  const graph = useApp((state) => state.document.graph);
  return (
    <>
      {(['out', 'into'] as const).map((way) => {
        const relations = edgesOf(graph, id, way);
        return (
          <RelationList key={way} title={TITLES[way]} relations={relations}>
            <Reach id={id} way={way} direct={relations.length} />
          </RelationList>
        );
      })}
      <RelationList title="Connected with" relations={linksOf(graph, id)} />
    </>
  );
});
