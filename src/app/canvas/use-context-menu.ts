import { type Edge, type Node, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { MenuPlace } from '../commands/define-command.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import type { OpenedMenu } from './context-menu.tsx';

type MenuEvent = MouseEvent | React.MouseEvent;

const PLACES: Readonly<Record<string, MenuPlace>> = {
  domain: 'domain',
  service: 'service',
  external: 'service',
  host: 'host',
  person: 'person',
  note: 'note',
};

/** Opens context menus; what the menu is about is selected first. */
export const useContextMenu = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  const open = useCallback(
    (event: MenuEvent, id: string | null, on: MenuPlace) => {
      event.preventDefault();
      event.stopPropagation();
      const { selection, select } = store.getState();
      if (id === null) select([]);
      else if (!selection.has(id)) select([id]);
      const many = id !== null && store.getState().selection.size > 1;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      useView.setState({ pointed: on === 'canvas' ? at : null });
      setOpened({ x: event.clientX, y: event.clientY, on: many ? 'many' : on });
    },
    [store, flow],
  );
  const handlers = useMemo(
    () => ({
      onPaneContextMenu: (event: MenuEvent) => open(event, null, 'canvas'),
      onNodeContextMenu: (event: MenuEvent, node: Node) =>
        open(event, node.id, PLACES[node.type ?? ''] ?? 'canvas'),
      onEdgeContextMenu: (event: MenuEvent, edge: Edge) => {
        if (edge.selectable !== false) open(event, edge.id, 'edge');
      },
      onSelectionContextMenu: (event: MenuEvent, nodes: Node[]) =>
        open(event, nodes[0]?.id ?? null, 'many'),
    }),
    [open],
  );
  const close = useCallback(() => {
    setOpened(null);
    useView.setState({ pointed: null });
  }, []);
  return { opened, handlers, close };
};
