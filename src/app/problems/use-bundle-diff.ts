import { useEffect, useState } from 'react';
import type { Graph } from '../../core/model/graph.ts';
import type { BundleFile } from '../../core/projection.ts';
import { changesSince, textsOf } from '../../core/review/changes.ts';
import { useAppStore, usePorts } from '../store/use-store.tsx';
import { type LineDiff, lineDiff } from './line-diff.ts';

/** A file of the bundle that would be another. */
export interface FileDiff {
  readonly path: string;
  readonly diff: LineDiff;
}

/** What follows from other files says nothing new. */
const DERIVED: ReadonlySet<string> = new Set(['manifest.json', 'README.md']);

const differing = (
  before: readonly BundleFile[],
  after: readonly BundleFile[],
): readonly FileDiff[] =>
  changesSince(textsOf(before), after)
    .filter(({ path }) => !DERIVED.has(path) && !path.startsWith('diagrams/'))
    .flatMap((change) => {
      const diff = lineDiff(change.before, change.after);
      return diff === null ? [] : [{ path: change.path, diff }];
    });

/** How the bundle would differ if the drawing were this; `null` until it is known. */
export const useBundleDiff = (graph: Graph | null): readonly FileDiff[] | null => {
  const store = useAppStore();
  const ports = usePorts();
  const [diff, setDiff] = useState<readonly FileDiff[] | null>(null);
  useEffect(() => {
    let stale = false;
    const compare = async (): Promise<void> => {
      if (graph === null) return;
      const { document, options } = store.getState();
      const before = await ports.project(document, options);
      const after = await ports.project({ ...document, graph }, options);
      if (!stale) setDiff(differing(before.files, after.files));
    };
    setDiff(null);
    void compare();
    return () => {
      stale = true;
    };
  }, [store, ports, graph]);
  return diff;
};
