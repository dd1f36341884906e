import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { BundleFile, Diagnostic } from '../../core/projection.ts';
import type { Place } from '../../core/report/places.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useSide } from '../ui/side-state.ts';
import { useResolvedTheme } from '../ui/use-resolved-theme.ts';
import { useWhileVisible } from '../ui/use-visible.ts';
import { BundleTreeView } from './bundle-tree-view.tsx';
import { ChangesView } from './changes-view.tsx';
import { CodeBar } from './code-bar.tsx';
import classes from './code-pane.module.css';
import { LazyCodeView } from './lazy-code-view.tsx';
import { lineProblems } from './line-problems.ts';
import { bestFile, fileToShow, linesOf, subjectOf } from './open-file.ts';
import { usePreview } from './preview-state.ts';
import { useChanges } from './use-changes.ts';

const NO_FILES: readonly BundleFile[] = [];
const NO_PROBLEMS: readonly Diagnostic[] = [];

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

/** Opens the file that says most about what is selected, when the one that is open says nothing. */
const useBestFile = (
  files: readonly BundleFile[],
  file: BundleFile | undefined,
  selection: ReadonlySet<string>,
): void => {
  const followed = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    // Once a selection: whoever then opens another file reads on there.
    if (file === undefined || followed.current === selection) return;
    const best = bestFile(files, selection);
    // What was just drawn has no lines before the bundle is generated.
    if (best === undefined && selection.size > 0) return;
    followed.current = selection;
    if (best !== undefined && linesOf(file, selection).length === 0)
      usePreview.setState({ path: best.path });
  }, [files, file, selection]);
};

/** The place that another pane asks for, found once the code is seen. */
const useAskedPlace = (pane: RefObject<HTMLElement | null>): Place | null => {
  const asked = useWhileVisible(
    pane,
    useSide((state) => state.asked),
  );
  const place = useMemo(() => asked?.find() ?? null, [asked]);
  useEffect(() => {
    if (place !== null) usePreview.setState({ path: place.path, code: 'files' });
  }, [place]);
  return place;
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
  useBestFile(files, file, selection);
  const view = usePreview((state) => state.code);
  const { changes, nothing } = useChanges(files);
  const onLine = useLineSelection(file);
  const paths = usePaths(files);
  const marked = useMemo(
    () =>
      new Set(files.flatMap((other) => (linesOf(other, selection).length > 0 ? [other.path] : []))),
    [files, selection],
  );
  const diagnostics = useWhileVisible(
    pane,
    useApp((state) => state.projection?.diagnostics ?? NO_PROBLEMS),
  );
  const problems = useMemo(
    () => (file === undefined ? [] : lineProblems(file, diagnostics)),
    [file, diagnostics],
  );
  const asked = useAskedPlace(pane);
  const lines = useMemo(
    () => (file === undefined ? [] : linesOf(file, selection)),
    [file, selection],
  );
  return (
    <section ref={pane} aria-label="Code preview" className={classes.pane}>
      <CodeBar changes={changes.length} path={view === 'files' ? (file?.path ?? '') : ''} />
      <div className={classes.body}>
        {view === 'changes' && <ChangesView changes={changes} nothing={nothing} />}
        {view === 'files' && (
          <BundleTreeView paths={paths} open={file?.path ?? ''} marked={marked} />
        )}
        {view === 'files' && file !== undefined && (
          <LazyCodeView
            name="bundle"
            path={file.path}
            text={file.text}
            theme={theme}
            lines={lines}
            problems={problems}
            goTo={asked?.path === file.path ? asked : null}
            onLine={onLine}
          />
        )}
      </div>
    </section>
  );
};

/** The paths; the same array as long as they are the same, so that the tree rests. */
const usePaths = (files: readonly BundleFile[]): readonly string[] => {
  const joined = files.map(({ path }) => path).join('\n');
  return useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
};
