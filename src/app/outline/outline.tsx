import { Box, Server, UserRound } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { drawnOf } from '../store/visit.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import type { TreeRow } from '../ui/tree/tree-row.ts';
import { TreeView } from '../ui/tree/tree-view.tsx';
import './outline.css';
import { elementOf, outlineRows, serviceKindOf } from './outline-rows.ts';

const ICONS: Readonly<Record<string, typeof Box>> = { host: Server, person: UserRound };

const iconOf = (row: TreeRow) => {
  const kind = serviceKindOf(row);
  if (kind !== null) return <KindIcon kind={kind} size={14} />;
  const Icon = ICONS[row.kind] ?? Box;
  return <Icon size={14} aria-hidden color="var(--fg-text-2)" />;
};

/** Above so many elements, domains begin closed. */
const MOST_OPEN = 200;

/** Everything that is drawn, as a tree: a row is the element, and selecting one selects the other. */
export const Outline = () => {
  const store = useAppStore();
  const graph = useApp((state) => (state.visit === null ? state.document : drawnOf(state)).graph);
  const selection = useApp((state) => state.selection);
  const [folders, setFolders] = useState<Readonly<Record<string, boolean>>>({});
  const open = Object.keys(graph.services).length <= MOST_OPEN;
  const rows = useMemo(
    () => outlineRows(graph, (path) => folders[path] ?? open),
    [graph, folders, open],
  );
  const selected = useMemo(
    () => new Set(rows.flatMap(({ path }) => (selection.has(elementOf(path)) ? [path] : []))),
    [rows, selection],
  );
  const onUse = useCallback(
    ({ path }: TreeRow, more: boolean) => {
      const id = elementOf(path);
      const { selection: before, select, reveal } = store.getState();
      if (!more) return reveal([id]);
      select(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]);
    },
    [store],
  );
  const onFolder = useCallback(
    (path: string, isOpen: boolean) => setFolders((before) => ({ ...before, [path]: isOpen })),
    [],
  );
  return (
    <section className="outline" aria-label="Outline">
      <h2>Outline</h2>
      {rows.length === 0 ? (
        <p>What you draw is listed here.</p>
      ) : (
        <TreeView
          label="Outline"
          rows={rows}
          selected={selected}
          several
          icon={iconOf}
          onUse={onUse}
          onFolder={onFolder}
        />
      )}
    </section>
  );
};
