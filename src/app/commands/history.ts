import { Redo2, Undo2 } from 'lucide-react';
import { defineCommand } from './define-command.ts';

export const undo = defineCommand({
  id: 'undo',
  title: 'Undo',
  group: 'Edit',
  icon: Undo2,
  keys: ['Mod+Z'],
  hears: 'outside-code',
  enabled: ({ store }) => store.getState().undoable !== null,
  run: ({ store }) => void store.getState().undo(),
});

export const redo = defineCommand({
  id: 'redo',
  title: 'Redo',
  group: 'Edit',
  icon: Redo2,
  keys: ['Shift+Mod+Z', 'Mod+Y'],
  hears: 'outside-code',
  enabled: ({ store }) => store.getState().redoable !== null,
  run: ({ store }) => void store.getState().redo(),
});

export const HISTORY_COMMANDS = [undo, redo];
