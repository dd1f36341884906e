import { useMemo, useRef } from 'react';
import type { BundleFile } from '../../core/projection.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useResolvedTheme } from '../ui/use-resolved-theme.ts';
import { BundleTreeView } from './bundle-tree-view.tsx';
import classes from './code-pane.module.css';
import { LazyCodeView } from './lazy-code-view.tsx';
import { fileToShow, linesOf, subjectOf } from './open-file.ts';
import { usePreview } from './preview-state.ts';
import { useWhileVisible } from './use-visible.ts';

const NO_FILES: readonly BundleFile[] = [];

/** The file that is open; it is followed when its element gets another name. */
const useOpenFile = (files: readonly BundleFile[]): BundleFile | undefined => {
  const path = usePreview((state) => state.path);
  const subject = useRef<string | null>(null);
  const file = fileToShow(files, path, subject.current);
  if (file !== undefined) subject.current = subjectOf(file);
  return file;
};

/** Selects what a line comes from, and tells our own selections from others'. */
const useLineSelection = (file: BundleFile | undefined) => {
  const store = useAppStore();
  return useMemo(
    () => (line: number) => {
      const origin = file?.origins[line - 1] ?? null;
      if (origin !== null && !store.getState().selection.has(origin))
        store.getState().reveal([origin]);
    },
    [file, store],
  );
};

/** The bundle's files and their text, live. Lines and elements select each other. */
export const CodePane = () => {
  const pane = useRef<HTMLElement>(null);
  const latest = useApp((state) => state.projection?.files ?? NO_FILES);
  const selection = useWhileVisible(
    pane,
    useApp((state) => state.selection),
  );
  const files = useWhileVisible(pane, latest);
  const theme = useResolvedTheme();
  const file = useOpenFile(files);
  const onLine = useLineSelection(file);
  const paths = usePaths(files);
  const marked = useMemo(
    () =>
      new Set(files.flatMap((other) => (linesOf(other, selection).length > 0 ? [other.path] : []))),
    [files, selection],
  );
  const lines = useMemo(
    () => (file === undefined ? [] : linesOf(file, selection)),
    [file, selection],
  );
  return (
    <section ref={pane} aria-label="Code preview" className={classes.pane}>
      <BundleTreeView paths={paths} open={file?.path ?? ''} marked={marked} />
      {file === undefined ? null : (
        <LazyCodeView
          name="bundle"
          path={file.path}
          text={file.text}
          theme={theme}
          lines={lines}
          onLine={onLine}
        />
      )}
    </section>
  );
};

/** The paths; the same array as long as they are the same, so that the tree rests. */
const usePaths = (files: readonly BundleFile[]): readonly string[] => {
  const joined = files.map(({ path }) => path).join('\n');
  return useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
};
