import { createContext, type ReactNode, useContext } from 'react';
import type { Opened, Written } from '../../core/console/console-world.ts';
import { invariant, type Problem, type Result } from '../../core/result.ts';

/** An example drawing, by its folder's name. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Files as a person gives and gets them; what fails is told to the caller alone. */
export interface FileActions {
  /** Asks for a file; `null` when none is chosen. Call it from a click or a key. */
  choose(accept: string): Promise<File | null>;
  open(file: File): Promise<Result<Opened, Problem>>;
  download(): Promise<Result<Written, Problem>>;
}

/** What leaves the page or comes into it; composed where the page is put together. */
export interface Actions {
  readonly files: FileActions;
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
