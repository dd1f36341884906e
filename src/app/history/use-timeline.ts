import { useMemo } from 'react';
import { useApp } from '../store/use-store.tsx';
import { timelineOf, type Version } from './versions.ts';

interface Timeline {
  readonly versions: readonly Version[];
  /** Position (from 1) of the version that is seen, 0 for the empty drawing. */
  readonly position: number;
}

/** The versions of the open drawing, and which of them is seen. */
export const useTimeline = (): Timeline => {
  const journal = useApp((state) => state.document.journal);
  const count = useApp((state) => state.visit?.count ?? null);
  const versions = useMemo(() => timelineOf(journal), [journal]);
  const position =
    count === null
      ? versions.length
      : versions.findLastIndex((version) => version.count <= count) + 1;
  return { versions, position };
};
