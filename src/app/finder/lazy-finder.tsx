import { lazy, Suspense, useState } from 'react';
import { useView } from '../store/view.ts';

const Finder = lazy(async () => ({ default: (await import('./finder.tsx')).Finder }));

/** The finder; it comes when it is first wanted. */
export const LazyFinder = () => {
  const open = useView((state) => state.finding !== null);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <Finder />
    </Suspense>
  ) : null;
};
