import { useEffect, useState } from 'react';
import type { KnownOptions } from '../../../core/options/known-options.ts';
import type { Problem } from '../../../core/result.ts';
import { useApp, useAppStore } from '../../store/use-store.tsx';

/** The options of NixOS, which are loaded now if they are not there; or why they cannot be. */
export const useOptions = (): { options: KnownOptions | null; problem: Problem | null } => {
  const store = useAppStore();
  const options = useApp((state) => state.options);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let here = true;
    void store
      .getState()
      .loadOptions()
      .then((loaded) => here && setProblem(loaded.ok ? null : loaded.error));
    return () => {
      here = false;
    };
  }, [store]);
  return { options, problem };
};
