import {
  Download,
  FileInput,
  FilePlus2,
  FolderGit2,
  FolderOpen,
  FolderSync,
  Image,
  Link,
} from 'lucide-react';
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
  defineCommand({
    id: 'open-folder',
    title: 'Open a folder',
    group: 'File',
    icon: FolderGit2,
    enabled: ({ actions }) => actions.hasFolders,
    run: ({ actions }) => actions.openFolder(),
  }),
  defineCommand({
    id: 'save-folder',
    title: 'Save into a folder',
    group: 'File',
    icon: FolderSync,
    enabled: ({ actions }) => actions.hasFolders,
    run: ({ actions }) => actions.saveFolder(),
  }),
  defineCommand({
    id: 'copy-link',
    title: 'Copy a link to the drawing',
    group: 'File',
    icon: Link,
    run: ({ actions }) => actions.share(),
  }),
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
