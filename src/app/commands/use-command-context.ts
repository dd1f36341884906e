import { useMemo } from 'react';
import { useAppStore } from '../store/use-store.tsx';
import { useActions } from '../ui/actions.tsx';
import type { CommandContext } from './define-command.ts';

/** What commands work on, for components that give them. */
export const useCommandContext = (): CommandContext => {
  const store = useAppStore();
  const actions = useActions();
  return useMemo(() => ({ store, actions }), [store, actions]);
};
