import { create } from 'zustand';

/** What the panes show of the projection; it outlives a pane that is hidden. */
interface PreviewState {
  readonly path: string;
  /** Folders that were opened (`true`) or closed by hand. */
  readonly folders: Readonly<Record<string, boolean>>;
  /** Whether the code pane shows files, or what changed in them. */
  readonly code: 'files' | 'changes';
  /** The changed file whose difference is seen. */
  readonly changed: string;
  readonly diagram: string;
  /** The scope that was chosen for each diagram, by its name. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly view: DiagramView;
}

/** What of a diagram is seen. */
export type DiagramView = 'both' | 'picture' | 'text';

export const usePreview = create<PreviewState>(() => ({
  path: 'flake.nix',
  folders: {},
  code: 'files',
  changed: '',
  diagram: '',
  scopes: {},
  view: 'both',
}));

/** Shows another part of a diagram. */
export const chooseScope = (diagram: string, scope: string): void =>
  usePreview.setState(({ scopes }) => ({ scopes: { ...scopes, [diagram]: scope } }));

const CLOSED_AT_FIRST: ReadonlySet<string> = new Set(['checks', 'lib', 'src']);

/** Whether a folder is open: what every bundle has alike is closed at first. */
export const isFolderOpen = (folders: Readonly<Record<string, boolean>>, folder: string): boolean =>
  folders[folder] ?? !CLOSED_AT_FIRST.has(folder);
