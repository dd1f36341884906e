import type { Graph } from '../../../core/model/graph.ts';
import { slug } from '../../../core/model/slug.ts';
import { splitOptionPath } from '../../../core/options/option-path.ts';

type Named = Readonly<Record<string, { readonly name: string }>>;

const MOST = 12;
const namesOf = (named: Named): readonly string[] =>
  Object.entries(named).map(([id, { name }]) => slug(name, id));

/** Names that one may want in place of `<name>`: those in other options first, then of the drawing. */
export const ownNames = (graph: Graph, paths: readonly string[]): readonly string[] => {
  const quoted = paths.flatMap(splitOptionPath).filter((step) => /[.\-@]/.test(step));
  const users = Object.values(graph.people).map(({ username }) => username);
  const all = [
    ...quoted,
    ...users,
    ...namesOf(graph.services),
    ...namesOf(graph.domains),
    ...namesOf(graph.hosts),
  ];
  return [...new Set(all)].filter((name) => name !== '').slice(0, MOST);
};
