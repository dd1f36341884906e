import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../core/model/document.ts';
import type { Files } from '../../core/ports.ts';
import type { BundleFile } from '../../core/projection.ts';
import { changesSince, type FileChange, textsOf } from '../../core/review/changes.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';

interface Changes {
  readonly changes: readonly FileChange[];
  /** Said when there are none. */
  readonly nothing: string;
}

/** The bundle of an earlier version; `null` until it is made, or without one. */
const useFilesOf = (document: Document | null): Files | null => {
  const store = useAppStore();
  const [made, setMade] = useState<{ readonly of: Document; readonly files: Files } | null>(null);
  useEffect(() => {
    let stale = false;
    const make = async (of: Document): Promise<void> => {
      const { files } = await store.ports.project(of, store.getState().options);
      if (!stale) setMade({ of, files: textsOf(files) });
    };
    if (document !== null) void make(document);
    return () => {
      stale = true;
    };
  }, [store, document]);
  return made !== null && made.of === document ? made.files : null;
};

/** How the bundle differs from the version compared with, or from the one last downloaded. */
export const useChanges = (files: readonly BundleFile[]): Changes => {
  const downloaded = useApp((state) => state.downloaded);
  const version = useApp(({ visit }) => visit?.comparison?.before ?? null);
  const earlier = useFilesOf(version);
  const before = version === null ? downloaded : earlier;
  const changes = useMemo(
    () => (before === null || files.length === 0 ? [] : changesSince(before, files)),
    [before, files],
  );
  if (version !== null) return { changes, nothing: 'The bundles of both versions are alike.' };
  const nothing =
    before === null
      ? 'Download the bundle once: from then on, this shows what your edits change in it.'
      : 'The bundle is as it was when you last downloaded it.';
  return { changes, nothing };
};
