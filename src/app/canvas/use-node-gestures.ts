import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { containerOf } from '../../core/model/containers.ts';
import { type Box, placedByHand } from '../../core/model/layout.ts';
import { mayChange } from '../store/may-change.ts';
import { useAppStore } from '../store/use-store.tsx';
import type { SceneNode } from './scene.ts';
import { dropTarget, settleDrag } from './settle-drag.ts';
import { type Dragging, NOT_DRAGGING } from './use-scene.ts';
import { useSnapping } from './use-snapping.ts';

type Pointed = Pick<MouseEvent, 'clientX' | 'clientY'> | TouchEvent;

const pointerOf = (event: Pointed): { x: number; y: number } => {
  const at = 'clientX' in event ? event : (event.touches[0] ?? event.changedTouches[0]);
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};

/** Dragging, resizing and selecting: live on the canvas, one step in the drawing at the end. */
export const useNodeGestures = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const [dragging, setDragging] = useState<Dragging>(NOT_DRAGGING);
  const live = useRef<Dragging>(NOT_DRAGGING);
  const active = useRef(false);
  /** Whether Alt holds off snapping. */
  const free = useRef(false);
  const snapping = useSnapping();

  const show = useCallback((next: Dragging) => {
    live.current = next;
    setDragging(next);
  }, []);

  const select = useCallback(
    (changes: readonly { readonly id: string; readonly selected: boolean }[]) => {
      if (changes.length === 0) return;
      const selection = new Set(store.getState().selection);
      for (const { id, selected } of changes) {
        if (selected) selection.add(id);
        else selection.delete(id);
      }
      store.getState().select(selection);
    },
    [store],
  );

  /** Keeps the places and sizes that a gesture without a drop has reached. */
  const keep = useCallback(() => {
    const { nodes } = store.getState().document.layout;
    const { positions, sizes } = live.current;
    const places: Record<string, Box> = {};
    for (const id of new Set([...positions.keys(), ...sizes.keys()])) {
      const { x, y } = positions.get(id) ?? nodes[id] ?? { x: 0, y: 0 };
      const size = sizes.get(id);
      places[id] = {
        ...placedByHand(nodes[id], { x, y }),
        ...(size && { width: Math.round(size.width), height: Math.round(size.height) }),
      };
    }
    store.getState().move(places, { what: sizes.size > 0 ? 'resizing' : 'moving' });
    show(NOT_DRAGGING);
  }, [store, show]);

  const onNodesChange = useCallback(
    (changes: NodeChange<SceneNode>[]) => {
      select(changes.filter((change) => change.type === 'select'));
      if (store.getState().visit !== null) return;
      const positions = new Map(live.current.positions);
      const sizes = new Map(live.current.sizes);
      let moved = false;
      let resized = false;
      for (const change of changes) {
        if (change.type === 'position' && change.position) {
          positions.set(change.id, change.position);
          moved = true;
        }
        if (change.type === 'dimensions' && change.dimensions && change.setAttributes) {
          sizes.set(change.id, change.dimensions);
          resized = true;
        }
        if (change.type === 'dimensions' && change.resizing === false) return keep();
      }
      if (!moved && !resized) return;
      const guides = active.current ? snapping.apply(positions, free.current) : [];
      show({ ...live.current, positions, sizes, guides });
    },
    [store, select, show, keep, snapping],
  );

  const onNodeDragStart: OnNodeDrag<SceneNode> = useCallback(
    (_event, node, nodes) => {
      if (!mayChange(store)) return;
      active.current = true;
      free.current = false;
      snapping.start(node, nodes);
      store.getState().commit();
    },
    [store, snapping],
  );

  const onNodeDrag: OnNodeDrag<SceneNode> = useCallback(
    (event, node) => {
      if (!active.current) return;
      free.current = event.altKey;
      const pointer = flow.screenToFlowPosition(pointerOf(event));
      const target = dropTarget(store.getState().document, node.id, pointer);
      const { graph } = store.getState().document;
      const fresh = target === containerOf(graph, node.id) ? null : target;
      if (live.current.target !== fresh) show({ ...live.current, target: fresh });
    },
    [flow, store, show],
  );

  const onNodeDragStop: OnNodeDrag<SceneNode> = useCallback(
    (event, _node, nodes) => {
      if (!active.current) return;
      active.current = false;
      snapping.end();
      const { document, run, move, tell } = store.getState();
      const pointer = flow.screenToFlowPosition(pointerOf(event));
      const positions = new Map(
        nodes.map(({ id, position }) => [id, live.current.positions.get(id) ?? position]),
      );
      const { commands, places, said } = settleDrag(document, positions, pointer);
      if (commands.length > 0) run(commands, { places });
      else move(places);
      if (said !== null) tell(said);
      show(NOT_DRAGGING);
    },
    [flow, store, show, snapping],
  );

  return useMemo(
    () => ({ dragging, show, select, onNodesChange, onNodeDragStart, onNodeDrag, onNodeDragStop }),
    [dragging, show, select, onNodesChange, onNodeDragStart, onNodeDrag, onNodeDragStop],
  );
};
