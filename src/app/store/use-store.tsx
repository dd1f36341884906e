import { createContext, type ReactNode, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { invariant } from '../../core/result.ts';
import type { AppPorts, AppStoreState } from './state.ts';

/** The page's state with the ports behind it. */
export type AppStore = StoreApi<AppStoreState> & { readonly ports: AppPorts };

const Context = createContext<AppStore | null>(null);

/** Gives a store to the components below. */
export const AppStoreProvider = (props: { store: AppStore; children: ReactNode }) => (
  <Context value={props.store}>{props.children}</Context>
);

/** The store itself, for handlers: reading it does not render again. */
export const useAppStore = (): AppStore => {
  const store = useContext(Context);
  invariant(store !== null, 'no AppStoreProvider above');
  return store;
};

/** A part of the state; renders again when that part changes. */
export const useApp = <T,>(select: (state: AppStoreState) => T): T =>
  useStore(useAppStore(), select);

/** The outside world: archiver, diagram renderer and the like. */
export const usePorts = (): AppPorts => useAppStore().ports;
