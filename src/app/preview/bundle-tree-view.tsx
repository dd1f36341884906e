import { ChevronRight, FileCode, FileJson, FileText, Workflow } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { type TreeRow, treeRows } from './bundle-tree.ts';
import classes from './bundle-tree-view.module.css';
import { isFolderOpen, usePreview } from './preview-state.ts';
import { treeKey } from './tree-keys.ts';

const ICONS: Readonly<Record<string, typeof FileCode>> = {
  nix: FileCode,
  json: FileJson,
  lock: FileJson,
  mmd: Workflow,
};

interface Row {
  readonly row: TreeRow;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly marked: boolean;
  readonly onUse: (row: TreeRow) => void;
}

const TreeItem = memo(({ row, selected, focusable, marked, onUse }: Row) => {
  const Icon = ICONS[row.name.split('.').at(-1) ?? ''] ?? FileText;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of its items
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-label={row.name}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      tabIndex={focusable ? 0 : -1}
      data-path={row.path}
      data-marked={marked || undefined}
      className={classes.item}
      style={{ paddingLeft: 8 + (row.level - 1) * 14 }}
      title={row.path}
      onClick={() => onUse(row)}
    >
      {row.expanded === null ? (
        <Icon size={14} aria-hidden className={classes.icon} />
      ) : (
        <ChevronRight size={14} aria-hidden className={classes.chevron} />
      )}
      <span className={classes.name}>{row.name}</span>
    </div>
  );
});

/** The bundle's files. Marked are those in which a selected element has lines. */
export const BundleTreeView = (props: {
  readonly paths: readonly string[];
  readonly open: string;
  readonly marked: ReadonlySet<string>;
}) => {
  const folders = usePreview((state) => state.folders);
  const [focused, setFocused] = useState(props.open);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => treeRows(props.paths, (folder) => isFolderOpen(folders, folder)),
    [props.paths, folders],
  );
  const current = rows.some(({ path }) => path === focused) ? focused : (rows[0]?.path ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is open: the tree shows where it stands
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [props.open]);

  const focus = (path: string): void => {
    setFocused(path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  const onUse = useMemo(
    () => (row: TreeRow) => {
      setFocused(row.path);
      if (row.expanded === null) usePreview.setState({ path: row.path });
      else setFolder(row.path, !row.expanded);
    },
    [],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = treeKey(rows, current, event.key);
    if (action === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (action.type === 'focus') focus(action.path);
    else if (action.type === 'folder') setFolder(action.path, action.open);
    else usePreview.setState({ path: action.path });
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Bundle files"
      className={classes.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <TreeItem
          key={row.path}
          row={row}
          selected={row.path === props.open}
          focusable={row.path === current}
          marked={props.marked.has(row.path)}
          onUse={onUse}
        />
      ))}
    </div>
  );
};

const setFolder = (folder: string, open: boolean): void =>
  usePreview.setState(({ folders }) => ({ folders: { ...folders, [folder]: open } }));
