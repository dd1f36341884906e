import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeChange,
  type IsValidConnection,
  type OnConnectEnd,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useCallback } from 'react';
import { kindOf } from '../../core/catalog/index.ts';
import { addService, standsAlone } from '../store/additions.ts';
import { mayChange } from '../store/may-change.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { draggedKind, KIND_DRAG_TYPE } from '../ui/kind-drag.ts';
import './canvas.css';
import './nodes.css';
import './states-and-edges.css';
import './levels.css';
import './compared.css';
import './handling.css';
import { domainAt, inside, originOf } from '../../core/model/drop.ts';
import { connect } from '../store/connect.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { ConnectionEdge } from './connection-edge.tsx';
import { ContextMenu } from './context-menu.tsx';
import { DomainNode } from './domain-node.tsx';
import { EmptyState } from './empty-state.tsx';
import { Guides } from './guides.tsx';
import { HostNode } from './host-node.tsx';
import { JoiningLine } from './joining-line.tsx';
import { Markers } from './markers.tsx';
import { NoteNode } from './note-node.tsx';
import { PersonNode } from './person-node.tsx';
import type { SceneEdge } from './scene.ts';
import { ServiceNode } from './service-node.tsx';
import { SmallMap } from './small-map.tsx';
import { useContextMenu } from './use-context-menu.ts';
import { useGlide } from './use-glide.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useNodeGestures } from './use-node-gestures.ts';
import { useLevel, useScene } from './use-scene.ts';
import { useStage } from './use-stage.ts';
import { useViewport } from './use-viewport.ts';

const NODE_TYPES = {
  domain: DomainNode,
  service: ServiceNode,
  external: ServiceNode,
  host: HostNode,
  person: PersonNode,
  note: NoteNode,
};
const EDGE_TYPES = { connection: ConnectionEdge };
const SELECT_MANY = ['Shift', 'Meta', 'Control'];

const touchOf = ({ changedTouches }: TouchEvent): { x: number; y: number } => ({
  x: changedTouches[0]?.clientX ?? 0,
  y: changedTouches[0]?.clientY ?? 0,
});

/** Connecting by handles: what a connection means, and why one is refused. */
const useConnecting = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const isValidConnection: IsValidConnection<SceneEdge> = useCallback(
    ({ source, target }) =>
      connect(store.getState().document.graph, source, target, store.ports.ids).ok,
    [store],
  );
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { fromNode, toNode }) => {
      if (!fromNode || fromNode.id === toNode?.id) return;
      if (!toNode) {
        const at = flow.screenToFlowPosition(
          'clientX' in event ? { x: event.clientX, y: event.clientY } : touchOf(event),
        );
        useView.setState({ finding: { mode: 'join', from: fromNode.id, at } });
        return;
      }
      const { document, run, notify } = store.getState();
      const meant = connect(document.graph, fromNode.id, toNode.id, store.ports.ids);
      if (meant.ok) run(meant.value);
      else notify(meant.error);
    },
    [store, flow],
  );
  return { isValidConnection, onConnectEnd };
};

/** Kinds that are dragged from the palette and dropped on a domain. */
const useKindDrop = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const onDragOver = useCallback((event: React.DragEvent) => {
    if (!event.dataTransfer.types.includes(KIND_DRAG_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  }, []);
  const onDrop = useCallback(
    (event: React.DragEvent) => {
      const kind = kindOf(draggedKind(event.dataTransfer) ?? '');
      if (kind === null) return;
      event.preventDefault();
      const { document, tell } = store.getState();
      const point = flow.screenToFlowPosition({ x: event.clientX - 40, y: event.clientY - 28 });
      const domain = domainAt(document, point, null);
      if (domain !== null) {
        const origin = originOf(document, domain);
        addService(store, kind, domain, inside({ x: point.x - origin.x, y: point.y - origin.y }));
      } else if (standsAlone(kind)) addService(store, kind, null, point);
      else tell(`Drop ${kind.title} on a domain: a service needs one.`);
    },
    [store, flow],
  );
  return { onDragOver, onDrop };
};

const Canvas = () => {
  const store = useAppStore();
  const gestures = useNodeGestures();
  const { nodes, edges } = useScene(gestures.dragging);
  const connecting = useConnecting();
  const dropping = useKindDrop();
  const level = useLevel();
  const name = useApp((state) => state.shown.graph.workspace.name);
  useViewport();
  const keyboard = useKeyboard();
  useStage(keyboard);
  useGlide(gestures.show);
  const menu = useContextMenu();
  const locked = useView((state) => state.locked);
  const visiting = useApp((state) => state.visit !== null);
  const { select } = gestures;
  const onEdgesChange = useCallback(
    (changes: EdgeChange<SceneEdge>[]) =>
      select(changes.filter((change) => change.type === 'select')),
    [select],
  );
  return (
    <section className="canvas" data-level={level} aria-label={`Drawing: ${name}`}>
      <Markers />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={gestures.onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={gestures.onNodeDragStart}
        onNodeDrag={gestures.onNodeDrag}
        onNodeDragStop={gestures.onNodeDragStop}
        onPaneClick={() => store.getState().select([])}
        onNodeDoubleClick={(_event, { id }) => mayChange(store) && useView.setState({ naming: id })}
        {...menu.handlers}
        {...keyboard.handlers}
        {...connecting}
        {...dropping}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={28}
        deleteKeyCode={null}
        disableKeyboardA11y
        nodesDraggable={!locked}
        nodesConnectable={!visiting}
        multiSelectionKeyCode={SELECT_MANY}
        selectionKeyCode="Shift"
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements
        nodeDragThreshold={3}
        zoomOnDoubleClick={false}
        minZoom={0.05}
        maxZoom={2}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--fg-dot)" />
        <Guides guides={gestures.dragging.guides} />
        <JoiningLine joining={keyboard.joining} />
        <SmallMap />
        <CanvasTools />
        <EmptyState />
      </ReactFlow>
      <ContextMenu opened={menu.opened} onClose={menu.close} />
    </section>
  );
};

/** The drawing itself. */
export const DrawingCanvas = () => (
  <ReactFlowProvider>
    <Canvas />
  </ReactFlowProvider>
);
