import {
  BoxSelect,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Scissors,
  SquareDashed,
  TextCursorInput,
  Trash2,
} from 'lucide-react';
import { count } from '../../core/model/count.ts';
import { offerPasted } from '../store/import-offer.ts';
import { useView } from '../store/view.ts';
import { duplicateSelection, pasteText, selectionText } from './clipboard.ts';
import {
  type CommandContext,
  defineChange,
  defineCommand,
  type MenuPlace,
} from './define-command.ts';
import { removeElements } from './remove-elements.ts';
import { allPlaced, onlySelected, placedSelection } from './selected.ts';

const ELEMENTS: readonly MenuPlace[] = ['domain', 'service', 'host', 'person', 'note', 'many'];

const somePlaced = ({ store }: CommandContext): boolean =>
  placedSelection(store.getState()).length > 0;

const copySelected = async ({ store, actions }: CommandContext): Promise<void> => {
  const copied = selectionText(store);
  if (copied !== null) await actions.copy(copied.text, count(copied.count, 'element'));
};

const remove = defineChange({
  id: 'remove',
  title: 'Remove',
  group: 'Edit',
  icon: Trash2,
  keys: ['Delete', 'Backspace'],
  menus: [...ELEMENTS, 'edge'],
  enabled: ({ store }) => store.getState().selection.size > 0,
  run: ({ store }) => removeElements(store, [...store.getState().selection]),
});

const rename = defineChange({
  id: 'rename',
  title: 'Rename',
  group: 'Edit',
  icon: TextCursorInput,
  keys: ['F2'],
  menus: ['domain', 'service', 'host', 'person', 'note'],
  enabled: ({ store }) => {
    const only = onlySelected(store.getState());
    return only !== null && placedSelection(store.getState()).includes(only);
  },
  run: ({ store }) => useView.setState({ naming: onlySelected(store.getState()) }),
});

export const EDIT_COMMANDS = [
  rename,
  defineCommand({
    id: 'copy',
    title: 'Copy',
    group: 'Edit',
    icon: Copy,
    keys: ['Mod+C'],
    native: true,
    menus: ELEMENTS,
    enabled: somePlaced,
    run: copySelected,
  }),
  defineChange({
    id: 'cut',
    title: 'Cut',
    group: 'Edit',
    icon: Scissors,
    keys: ['Mod+X'],
    native: true,
    menus: ELEMENTS,
    enabled: somePlaced,
    run: async (context) => {
      const { store } = context;
      const ids = placedSelection(store.getState());
      await copySelected(context);
      removeElements(store, ids);
    },
  }),
  defineChange({
    id: 'paste',
    title: 'Paste',
    group: 'Edit',
    icon: ClipboardPaste,
    keys: ['Mod+V'],
    native: true,
    menus: ['canvas', 'domain'],
    run: async ({ store, actions }) => {
      const text = await actions.clipboardText();
      if (text !== null && !pasteText(store, text)) await offerPasted(store, text);
    },
  }),
  defineChange({
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    icon: CopyPlus,
    keys: ['Mod+D'],
    menus: ELEMENTS,
    enabled: somePlaced,
    run: ({ store }) => duplicateSelection(store),
  }),
  remove,
  defineCommand({
    id: 'select-all',
    title: 'Select all',
    group: 'Edit',
    icon: BoxSelect,
    keys: ['Mod+A'],
    menus: ['canvas'],
    run: ({ store }) => store.getState().select(allPlaced(store.getState())),
  }),
  defineCommand({
    id: 'select-none',
    title: 'Select nothing',
    group: 'Edit',
    icon: SquareDashed,
    keys: ['Escape'],
    enabled: ({ store }) =>
      store.getState().selection.size > 0 || useView.getState().highlight !== null,
    run: ({ store }) => {
      if (store.getState().selection.size === 0) useView.setState({ highlight: null });
      store.getState().select([]);
    },
  }),
];
