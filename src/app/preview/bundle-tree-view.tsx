import { FileCode, FileJson, FileText, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import type { TreeRow } from '../ui/tree/tree-row.ts';
import { TreeView } from '../ui/tree/tree-view.tsx';
import { treeRows } from './bundle-tree.ts';
import { isFolderOpen, usePreview } from './preview-state.ts';

const ICONS: Readonly<Record<string, typeof FileCode>> = {
  nix: FileCode,
  json: FileJson,
  lock: FileJson,
  mmd: Workflow,
};

const iconOf = (row: TreeRow) => {
  if (row.expanded !== null) return null;
  const Icon = ICONS[row.kind] ?? FileText;
  return <Icon size={14} aria-hidden color="var(--fg-text-2)" />;
};

const setFolder = (folder: string, open: boolean): void =>
  usePreview.setState(({ folders }) => ({ folders: { ...folders, [folder]: open } }));

const use = (row: TreeRow): void => {
  if (row.expanded === null) usePreview.setState({ path: row.path });
  else setFolder(row.path, !row.expanded);
};

/** The bundle's files. Marked are those in which a selected element has lines. */
export const BundleTreeView = (props: {
  readonly paths: readonly string[];
  readonly open: string;
  readonly marked: ReadonlySet<string>;
}) => {
  const { paths, open, marked } = props;
  const folders = usePreview((state) => state.folders);
  const rows = useMemo(
    () => treeRows(paths, (folder) => isFolderOpen(folders, folder)),
    [paths, folders],
  );
  const selected = useMemo(() => new Set([open]), [open]);
  return (
    <TreeView
      label="Bundle files"
      rows={rows}
      selected={selected}
      marked={marked}
      titled
      icon={iconOf}
      onUse={use}
      onFolder={setFolder}
    />
  );
};
