import { noteIds } from '../../core/model/notes.ts';
import type { AppState } from '../store/state.ts';

/** The only element that is selected; `null` when none or several are. */
export const onlySelected = ({ selection }: Pick<AppState, 'selection'>): string | null => {
  const [only, another] = selection;
  return only !== undefined && another === undefined ? only : null;
};

/** What is selected and has a place of its own. */
export const placedSelection = ({
  selection,
  document: { layout, graph },
}: Pick<AppState, 'selection' | 'document'>): readonly string[] =>
  [...selection].filter(
    (id) => layout.nodes[id] !== undefined && !(id in graph.edges) && !(id in graph.links),
  );

/** Everything that has a place on the drawing. */
export const allPlaced = ({ document: { graph, layout } }: Pick<AppState, 'document'>) => [
  ...[graph.domains, graph.services, graph.hosts, graph.people].flatMap(Object.keys),
  ...noteIds(graph, layout),
];
