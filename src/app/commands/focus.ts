import { Focus, Repeat, Route } from 'lucide-react';
import { short } from '../../core/model/elements.ts';
import {
  cycleThrough,
  neighbourhood,
  pathBetween,
  withContainers,
} from '../../core/model/neighbours.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useView } from '../store/view.ts';
import { type CommandContext, defineCommand } from './define-command.ts';
import { onlySelected } from './selected.ts';

/** Lets elements stand out and brings them into view. */
const highlight = (ids: ReadonlySet<string>): void => {
  useView.setState({ highlight: ids });
  usePageParts.getState().stage?.fit([...ids]);
};

const pathOf = ({ store }: CommandContext): readonly string[] | null => {
  const { selection, document } = store.getState();
  const [from, to, another] = selection;
  if (from === undefined || to === undefined || another !== undefined) return null;
  return pathBetween(document.graph, from, to) ?? pathBetween(document.graph, to, from);
};

const cycleOf = ({ store }: CommandContext): readonly string[] | null => {
  const state = store.getState();
  const only = onlySelected(state);
  return only === null || only in state.document.graph.hosts
    ? null
    : cycleThrough(state.document.graph, only);
};

const show = ({ store }: CommandContext, ids: readonly string[] | null, noun: string): void => {
  if (ids === null) return;
  const { graph } = store.getState().document;
  highlight(withContainers(graph, ids));
  const names = ids.map((id) => short(graph, id)).join(' → ');
  store.getState().tell(`${noun}: ${names}. Escape shows everything again.`);
};

export const FOCUS_COMMANDS = [
  defineCommand({
    id: 'focus',
    title: 'Focus on its neighbours',
    group: 'Find',
    icon: Focus,
    keys: ['f'],
    menus: ['domain', 'service', 'host', 'person', 'many', 'edge'],
    enabled: ({ store }) => store.getState().selection.size > 0,
    run: ({ store }) => {
      const { selection, document } = store.getState();
      highlight(neighbourhood(document.graph, selection));
    },
  }),
  defineCommand({
    id: 'show-path',
    title: 'Show the path between both',
    group: 'Find',
    icon: Route,
    menus: ['many'],
    enabled: (context) => pathOf(context) !== null,
    run: (context) => show(context, pathOf(context), 'Path'),
  }),
  defineCommand({
    id: 'show-cycle',
    title: 'Show the cycle through it',
    group: 'Find',
    icon: Repeat,
    menus: ['domain', 'service'],
    enabled: (context) => cycleOf(context) !== null,
    run: (context) => show(context, cycleOf(context), 'Cycle'),
  }),
  defineCommand({
    id: 'show-everything',
    title: 'Show everything again',
    group: 'Find',
    icon: Focus,
    menus: ['canvas'],
    enabled: () => useView.getState().highlight !== null,
    run: () => useView.setState({ highlight: null }),
  }),
];
