import { Download, FileInput, FilePlus2, FolderOpen, Image } from 'lucide-react';
import { offerImport } from '../store/import-offer.ts';
import { defineCommand } from './define-command.ts';

const shownTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light';

export const newDrawing = defineCommand({
  id: 'new-drawing',
  title: 'New drawing',
  group: 'File',
  icon: FilePlus2,
  run: ({ store }) => void store.getState().newDrawing(),
});

export const openFile = defineCommand({
  id: 'open-file',
  title: 'Open a file',
  group: 'File',
  icon: FolderOpen,
  keys: ['Mod+O'],
  hears: 'everywhere',
  run: ({ actions }) => actions.pickFile(),
});

export const importDiagram = defineCommand({
  id: 'import',
  title: 'Import a diagram',
  group: 'File',
  icon: FileInput,
  run: () => offerImport(),
});

export const downloadBundle = defineCommand({
  id: 'download-bundle',
  title: 'Download the bundle',
  group: 'File',
  icon: Download,
  keys: ['Mod+S'],
  hears: 'everywhere',
  run: ({ actions }) => actions.download(),
});

export const FILE_COMMANDS = [
  newDrawing,
  openFile,
  importDiagram,
  downloadBundle,
  ...(['svg', 'png'] as const).map((format) =>
    defineCommand({
      id: `export-${format}`,
      title: `Export the drawing as ${format.toUpperCase()}`,
      group: 'File',
      icon: Image,
      run: ({ actions }) => actions.exportDrawing(format, shownTheme()),
    }),
  ),
];
