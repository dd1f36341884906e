import { lazy, Suspense } from 'react';
import { useView } from '../store/view.ts';

const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }));

/** The tour; it comes when somebody takes it. */
export const LazyTour = () =>
  useView((state) => state.tour) ? (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  ) : null;
