import { Copy, Files, PencilLine, Settings2, Trash2 } from 'lucide-react';
import { duplicateDrawing, removeDrawing } from '../store/stored-drawings.ts';
import { useView } from '../store/view.ts';
import { askFocus, NAME_OF_DRAWING } from '../ui/side-state.ts';
import { type CommandContext, defineChange, defineCommand } from './define-command.ts';

const isStored = ({ store }: CommandContext): boolean => store.getState().drawing !== null;

/** Does something with the drawing that is open and stored. */
const withOpen =
  (act: (store: CommandContext['store'], id: string, name: string) => Promise<void>) =>
  async ({ store }: CommandContext): Promise<void> => {
    const { drawing, document } = store.getState();
    if (drawing !== null) await act(store, drawing, document.graph.workspace.name);
  };

export const DRAWING_COMMANDS = [
  defineCommand({
    id: 'drawings',
    title: 'Show all drawings',
    group: 'File',
    icon: Files,
    keys: ['Shift+Mod+O'],
    hears: 'everywhere',
    run: () => useView.setState({ dialog: 'drawings', finding: null }),
  }),
  defineCommand({
    id: 'settings',
    title: 'Settings of the drawing',
    group: 'File',
    icon: Settings2,
    keys: ['Mod+,'],
    hears: 'everywhere',
    run: () => useView.setState({ dialog: 'settings', finding: null }),
  }),
  defineChange({
    id: 'rename-drawing',
    title: 'Rename the drawing',
    group: 'File',
    icon: PencilLine,
    run: () => askFocus(NAME_OF_DRAWING),
  }),
  defineCommand({
    id: 'duplicate-drawing',
    title: 'Duplicate the drawing',
    group: 'File',
    icon: Copy,
    enabled: isStored,
    run: withOpen(duplicateDrawing),
  }),
  defineCommand({
    id: 'delete-drawing',
    title: 'Delete the drawing',
    group: 'File',
    icon: Trash2,
    enabled: isStored,
    run: withOpen(removeDrawing),
  }),
];
