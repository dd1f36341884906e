import { ChevronRight } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { shallow } from 'zustand/shallow';
import { treeKey } from './tree-keys.ts';
import type { TreeRow } from './tree-row.ts';
import classes from './tree-view.module.css';

interface ItemProps {
  readonly row: TreeRow;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly marked: boolean;
  readonly title: string | undefined;
  readonly icon: (row: TreeRow) => ReactNode;
  readonly onUse: (row: TreeRow, more: boolean) => void;
  readonly onFolder: (path: string, open: boolean) => void;
}

const TreeItem = (props: ItemProps) => {
  const { row, selected, focusable, marked, title, icon, onUse, onFolder } = props;
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
      title={title}
      onClick={(event) => onUse(row, event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {row.expanded !== null && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys open and close, see treeKey
        // biome-ignore lint/a11y/noStaticElementInteractions: the item says whether it is open
        <span
          className={classes.toggle}
          onClick={(event) => {
            event.stopPropagation();
            onFolder(row.path, row.expanded !== true);
          }}
        >
          <ChevronRight size={14} aria-hidden className={classes.chevron} />
        </span>
      )}
      {icon(row)}
      <span className={classes.name}>{row.name}</span>
    </div>
  );
};

/** Rows are made anew with each tree: an item is drawn again when its row says something else. */
const RestingItem = memo(
  TreeItem,
  ({ row, ...before }, { row: next, ...after }) => shallow(row, next) && shallow(before, after),
);

interface Props {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  /** Paths of the rows that are selected. */
  readonly selected: ReadonlySet<string>;
  readonly several?: boolean;
  /** Paths of the rows that have a mark. */
  readonly marked?: ReadonlySet<string>;
  /** Whether each row says its path when it is pointed at. */
  readonly titled?: boolean;
  readonly icon: (row: TreeRow) => ReactNode;
  /** A click or Enter; `more`: beside what is selected. */
  readonly onUse: (row: TreeRow, more: boolean) => void;
  readonly onFolder: (path: string, open: boolean) => void;
}

/**
 * Rows as a tree with the keys of one. Functions should stay the same between renders.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export const TreeView = (props: Props) => {
  const { label, rows, selected, several, marked, titled, icon, onUse, onFolder } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const first = [...selected][0];
  const wanted = focused ?? first;
  const current = rows.some(({ path }) => path === wanted) ? wanted : rows[0]?.path;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree shows where the first of what is selected stands
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);

  const focus = (path: string): void => {
    setFocused(path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  const use = useCallback(
    (row: TreeRow, more: boolean) => {
      setFocused(row.path);
      onUse(row, more);
    },
    [onUse],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.find(({ path }) => path === current);
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onUse(row, event.shiftKey);
      return;
    }
    const action = treeKey(rows, row.path, event.key);
    if (action === null) return;
    event.preventDefault();
    if (action.type === 'focus') focus(action.path);
    else onFolder(action.path, action.open);
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      {...(several && { 'aria-multiselectable': true })}
      className={classes.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <RestingItem
          key={row.path}
          row={row}
          selected={selected.has(row.path)}
          focusable={row.path === current}
          marked={marked?.has(row.path) === true}
          title={titled ? row.path : undefined}
          icon={icon}
          onUse={use}
          onFolder={onFolder}
        />
      ))}
    </div>
  );
};
