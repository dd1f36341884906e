import { ArrowLeftRight, PencilLine, Spline } from 'lucide-react';
import { mayJoin } from '../../core/model/edge-ends.ts';
import { namedOf, verbOf } from '../../core/model/elements.ts';
import { EDGE_KINDS, type Edge, EdgeId } from '../../core/model/graph.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useView } from '../store/view.ts';
import { type CommandContext, defineChange, defineCommand } from './define-command.ts';
import { onlySelected } from './selected.ts';

const edgeOf = ({ store }: CommandContext): Edge | null => {
  const state = store.getState();
  return state.document.graph.edges[onlySelected(state) ?? ''] ?? null;
};

/** The element from which a connection can be drawn. */
const startOf = ({ store }: CommandContext): string | null => {
  const state = store.getState();
  const only = onlySelected(state);
  return only !== null && namedOf(state.document.graph, only) !== undefined ? only : null;
};

const turned = ({ from, to, ...rest }: Edge): Edge => ({ ...rest, from: to, to: from });

export const EDGE_COMMANDS = [
  defineChange({
    id: 'connect',
    title: 'Connect to …',
    group: 'Connect',
    icon: Spline,
    menus: ['domain', 'service', 'host', 'person'],
    enabled: (context) => startOf(context) !== null,
    run: (context) => {
      const from = startOf(context);
      if (from !== null) useView.setState({ finding: { mode: 'join', from, at: null } });
    },
  }),
  defineChange({
    id: 'connect-by-arrows',
    title: 'Connect by arrow keys',
    group: 'Connect',
    icon: Spline,
    keys: ['c'],
    enabled: (context) => startOf(context) !== null,
    run: (context) => {
      const from = startOf(context);
      if (from !== null) usePageParts.getState().stage?.join(from);
    },
  }),
  ...EDGE_KINDS.map((kind) =>
    defineChange({
      id: `edge-${kind}`,
      title: `Make it “${verbOf(kind)}”`,
      group: 'Connect',
      menus: ['edge'],
      checked: (context) => edgeOf(context)?.kind === kind,
      enabled: (context) => {
        const edge = edgeOf(context);
        const { graph } = context.store.getState().document;
        return edge !== null && (edge.kind === kind || mayJoin(graph, kind, edge.from, edge.to));
      },
      run: (context) => {
        const edge = edgeOf(context);
        if (edge === null || edge.kind === kind) return;
        const { run } = context.store.getState();
        run([{ type: 'update-edge', edge_id: edge.edge_id, changes: { kind } }]);
      },
    }),
  ),
  defineCommand({
    id: 'edge-subjects',
    title: 'Edit its subjects',
    group: 'Connect',
    icon: PencilLine,
    menus: ['edge'],
    enabled: (context) => ['publishes', 'subscribes'].includes(edgeOf(context)?.kind ?? ''),
    run: (context) => {
      const edge = edgeOf(context);
      if (edge !== null) context.store.setState({ renaming: { id: edge.edge_id } });
    },
  }),
  defineChange({
    id: 'edge-turn',
    title: 'Turn it round',
    group: 'Connect',
    icon: ArrowLeftRight,
    menus: ['edge'],
    enabled: (context) => {
      const edge = edgeOf(context);
      const { graph } = context.store.getState().document;
      return edge !== null && mayJoin(graph, edge.kind, edge.to, edge.from);
    },
    run: (context) => {
      const edge = edgeOf(context);
      if (edge === null) return;
      const { store } = context;
      const edge_id = EdgeId.parse(store.ports.ids());
      store.getState().run(
        [
          { type: 'remove', ids: [edge.edge_id], cascade: true },
          { type: 'add-edge', edge: { ...turned(edge), edge_id } },
        ],
        { select: [edge_id] },
      );
    },
  }),
];
