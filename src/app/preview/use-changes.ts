import { useMemo } from 'react';
import type { BundleFile } from '../../core/projection.ts';
import { useApp } from '../store/use-store.tsx';
import { changesSince, type FileChange } from './changes.ts';

interface Changes {
  readonly changes: readonly FileChange[];
  /** Said when there are none. */
  readonly nothing: string;
}

/** How the bundle differs from the one that was last downloaded. */
export const useChanges = (files: readonly BundleFile[]): Changes => {
  const before = useApp((state) => state.downloaded);
  const changes = useMemo(
    () => (before === null || files.length === 0 ? [] : changesSince(before, files)),
    [before, files],
  );
  const nothing =
    before === null
      ? 'Download the bundle once: from then on, this shows what your edits change in it.'
      : 'The bundle is as it was when you last downloaded it.';
  return { changes, nothing };
};
