import { createContext, type ReactNode, type RefObject, useContext } from 'react';
import type { Diagnostic } from '../../core/projection.ts';
import { problemsByElement } from '../../core/review/problems-of.ts';
import type { AppStoreState } from '../store/state.ts';
import { useApp } from '../store/use-store.tsx';
import { fieldTarget } from './side-state.ts';
import { useFocusTarget } from './use-focus-target.ts';

const NONE: readonly Diagnostic[] = [];

/** The element whose fields are below. */
const ElementId = createContext<string | null>(null);

/** Tells the fields below whose they are, so that each can show what is wrong with it. */
export const FieldsOf = (props: { readonly id: string | null; readonly children: ReactNode }) => (
  <ElementId value={props.id}>{props.children}</ElementId>
);

/** Gives a field the keyboard when another pane asks for it by its name in the model. */
export const useAskedField = (
  field: string | undefined,
  ref: RefObject<HTMLElement | null>,
): void => {
  const id = useContext(ElementId);
  useFocusTarget(id === null || field === undefined ? null : fieldTarget(id, field), ref);
};

/** The problems of one element; the same list while nothing about it has changed. */
export const problemsOf = (state: AppStoreState, id: string | null): readonly Diagnostic[] =>
  (id === null
    ? undefined
    : problemsByElement(state.projection?.diagnostics ?? NONE).get(id)?.own) ?? NONE;

/**
 * What is wrong with a field, to be shown at it; `undefined` when nothing is.
 *
 * @param field - the setting's key, or the field's name in the model
 */
export const useFieldProblem = (field: string | undefined): ReactNode => {
  const id = useContext(ElementId);
  const problem = useApp((state) =>
    field === undefined
      ? undefined
      : problemsOf(state, id).find(({ setting }) => setting === field),
  );
  if (problem === undefined) return undefined;
  return (
    <span className="field-problem" data-severity={problem.severity}>
      {problem.message}
    </span>
  );
};
