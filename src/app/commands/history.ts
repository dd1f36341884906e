import {
  GitCompare,
  HistoryIcon,
  Redo2,
  RotateCcw,
  StepBack,
  StepForward,
  Tag,
  Undo2,
} from 'lucide-react';
import { stepThroughTime } from '../store/versions.ts';
import { askFocus, NAME_OF_VERSION, OTHER_VERSION, showPane } from '../ui/side-state.ts';
import { type CommandContext, defineChange, defineCommand } from './define-command.ts';

export const undo = defineChange({
  id: 'undo',
  title: 'Undo',
  group: 'Edit',
  icon: Undo2,
  keys: ['Mod+Z'],
  hears: 'outside-code',
  enabled: ({ store }) => store.getState().undoable !== null,
  run: ({ store }) => void store.getState().undo(),
});

export const redo = defineChange({
  id: 'redo',
  title: 'Redo',
  group: 'Edit',
  icon: Redo2,
  keys: ['Shift+Mod+Z', 'Mod+Y'],
  hears: 'outside-code',
  enabled: ({ store }) => store.getState().redoable !== null,
  run: ({ store }) => void store.getState().redo(),
});

const hasPast = ({ store }: CommandContext): boolean =>
  store.getState().document.journal.events.length > 0;

const isVisiting = ({ store }: CommandContext): boolean => store.getState().visit !== null;

/** Shows the history with the keyboard in one of its fields. */
const inHistory = (target: string): void => {
  showPane('history');
  askFocus(target);
};

/** How earlier versions are looked at. */
export const VERSION_COMMANDS = [
  defineCommand({
    id: 'step-earlier',
    title: 'Look at the step before',
    group: 'History',
    icon: StepBack,
    keys: ['['],
    enabled: hasPast,
    run: ({ store }) => stepThroughTime(store, -1),
  }),
  defineCommand({
    id: 'step-later',
    title: 'Look at the step after',
    group: 'History',
    icon: StepForward,
    keys: [']'],
    enabled: isVisiting,
    run: ({ store }) => stepThroughTime(store, 1),
  }),
  defineCommand({
    id: 'back-to-now',
    title: 'Back to now',
    group: 'History',
    icon: HistoryIcon,
    enabled: isVisiting,
    run: ({ store }) => store.getState().leave(),
  }),
  defineCommand({
    id: 'name-version',
    title: 'Name this version',
    group: 'History',
    icon: Tag,
    enabled: hasPast,
    run: () => inHistory(NAME_OF_VERSION),
  }),
  defineCommand({
    id: 'compare-versions',
    title: 'Compare with another version',
    group: 'History',
    icon: GitCompare,
    enabled: hasPast,
    run: () => inHistory(OTHER_VERSION),
  }),
  defineCommand({
    id: 'restore-version',
    title: 'Restore this version',
    group: 'History',
    icon: RotateCcw,
    enabled: isVisiting,
    run: ({ store }) => void store.getState().restore(store.getState().visit?.count ?? 0),
  }),
];

export const HISTORY_COMMANDS = [undo, redo];
