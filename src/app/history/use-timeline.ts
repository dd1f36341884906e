import { useMemo } from 'react';
import { useApp } from '../store/use-store.tsx';
import { seenPosition, timelineOf, type Version } from '../store/versions.ts';

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
  return { versions, position: seenPosition(versions, count) };
};
