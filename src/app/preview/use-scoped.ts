import { useEffect, useState } from 'react';
import type { Diagram } from '../../core/projection.ts';
import { useAppStore } from '../store/use-store.tsx';

/**
 * A diagram in the scope that was chosen for it: the default one where that is no longer there,
 * and while the chosen one is made for the first time.
 */
export const useScoped = (diagram: Diagram | undefined, chosen: string | undefined) => {
  const store = useAppStore();
  const [made, setMade] = useState<Diagram | null>(null);
  const wanted =
    diagram?.scopes.some(({ id }) => id === chosen) && chosen !== diagram.scope
      ? chosen
      : undefined;
  useEffect(() => {
    if (diagram === undefined || wanted === undefined) return;
    let stale = false;
    const make = async (): Promise<void> => {
      const { diagramOf } = await import('../../core/diagrams/index.ts');
      if (!stale) setMade(diagramOf(store.getState().shown, diagram.name, wanted));
    };
    void make();
    return () => {
      stale = true;
    };
  }, [store, diagram, wanted]);
  if (wanted === undefined) return diagram;
  return made?.name === diagram?.name && made?.scope === wanted ? made : diagram;
};
