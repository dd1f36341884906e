import { createContext, type ReactNode, useContext } from 'react';
import { invariant } from '../../core/result.ts';

/** An example drawing, by its folder's name. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** What leaves the page or comes into it; composed where the page is put together. */
export interface Actions {
  readonly examples: readonly Example[];
  openExample(name: string): Promise<void>;
  /** Asks for a file, then opens it. */
  pickFile(): Promise<void>;
  openFile(file: File): Promise<void>;
  download(): Promise<void>;
}

const Context = createContext<Actions | null>(null);

/** Gives the actions to the components below. */
export const ActionsProvider = (props: { actions: Actions; children: ReactNode }) => (
  <Context value={props.actions}>{props.children}</Context>
);

export const useActions = (): Actions => {
  const actions = useContext(Context);
  invariant(actions !== null, 'no ActionsProvider above');
  return actions;
};
