import { ChevronDown, ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import type { Box } from '../../core/model/layout.ts';
import type { AppStore } from '../store/use-store.tsx';
import { type CommandContext, defineChange } from './define-command.ts';
import { onlySelected } from './selected.ts';

const domainOf = ({ store }: CommandContext): string | null => {
  const state = store.getState();
  const only = onlySelected(state);
  return only !== null && only in state.document.graph.domains ? only : null;
};

/** Shows domains as cards, or with what they hold. */
export const setCollapsed = (store: AppStore, ids: readonly string[], collapsed: boolean): void => {
  const { document, move } = store.getState();
  const places: Record<string, Box> = {};
  for (const id of ids) {
    const box = document.layout.nodes[id];
    if (box !== undefined && (box.collapsed === true) !== collapsed)
      places[id] = { ...box, collapsed };
  }
  move(places, { what: collapsed ? 'collapsing' : 'expanding' });
};

const isCollapsed = (store: AppStore, id: string): boolean =>
  store.getState().document.layout.nodes[id]?.collapsed === true;

export const DOMAIN_COMMANDS = [
  defineChange({
    id: 'toggle-domain',
    title: 'Collapse or expand the domain',
    group: 'View',
    icon: ChevronDown,
    keys: ['Mod+.'],
    menus: ['domain'],
    enabled: (context) => domainOf(context) !== null,
    run: (context) => {
      const id = domainOf(context);
      if (id !== null) setCollapsed(context.store, [id], !isCollapsed(context.store, id));
    },
  }),
  ...([true, false] as const).map((collapsed) =>
    defineChange({
      id: collapsed ? 'collapse-all' : 'expand-all',
      title: collapsed ? 'Collapse all domains' : 'Expand all domains',
      group: 'View',
      icon: collapsed ? ChevronsDownUp : ChevronsUpDown,
      menus: ['canvas'],
      enabled: ({ store }) =>
        Object.keys(store.getState().document.graph.domains).some(
          (id) => isCollapsed(store, id) !== collapsed,
        ),
      run: ({ store }) =>
        setCollapsed(store, Object.keys(store.getState().document.graph.domains), collapsed),
    }),
  ),
];
