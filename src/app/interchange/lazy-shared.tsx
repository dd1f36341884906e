import { lazy, Suspense, useEffect, useState } from 'react';
import { isShared } from '../../core/share/is-shared.ts';
import { useApp } from '../store/use-store.tsx';

const SharedDrawing = lazy(async () => ({
  default: (await import('./shared-drawing.tsx')).SharedDrawing,
}));

/** Fragments of links to drawings; other fragments are none of our business. */
const sharedFragment = (): string | null => (isShared(location.hash) ? location.hash : null);

/** Offers the drawing in the page's address, when there is one; then the address is plain again. */
export const LazyShared = () => {
  const ready = useApp((state) => state.ready);
  const [fragment, setFragment] = useState(sharedFragment);
  useEffect(() => {
    const onHash = (): void => setFragment(sharedFragment());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const close = () => {
    history.replaceState(null, '', location.pathname + location.search);
    setFragment(null);
  };
  return ready && fragment !== null ? (
    <Suspense fallback={null}>
      <SharedDrawing fragment={fragment} onClose={close} />
    </Suspense>
  ) : null;
};
