import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Gesture } from '../../core/model/commands/command.ts';
import { useApp } from '../store/use-store.tsx';
import { useAskedField, useFieldProblem } from './field-problem.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly label: string;
  /** Whether the label is said to screen readers only. */
  readonly unlabelled?: boolean;
  /** What is wrong with the value as it is. */
  readonly error?: string | null;
  /** The field's name in the model: what rules say about it is shown here. */
  readonly field?: string | undefined;
  readonly value: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly lines?: boolean;
  readonly mono?: boolean;
  /** The element whose creation puts the keyboard here. */
  readonly renames?: string;
  /** The gesture that sets this text, or why it cannot be. */
  readonly set: (text: string) => Gesture | string;
}

/** Requests that a field has answered: who selects the element later keeps the keyboard. */
const answered = new WeakSet<object>();

/** Takes the keyboard, its text selected, when its element was just created. */
const useRenaming = (id: string | undefined) => {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const renaming = useApp((state) => state.renaming);
  useEffect(() => {
    if (renaming === null || renaming.id !== id || answered.has(renaming)) return;
    answered.add(renaming);
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [renaming, id]);
  return field;
};

/** A text of an element: typing shows at once, and is one step when it rests. */
export const DraftInput = (props: Props) => {
  const draft = useDraft(props.value, props.set);
  const field = useRenaming(props.renames);
  useAskedField(props.field, field);
  const problem = useFieldProblem(props.field);
  const common = {
    ...(props.unlabelled ? { 'aria-label': props.label } : { label: props.label }),
    description: props.description,
    placeholder: props.placeholder,
    error: draft.error ?? props.error ?? problem,
    value: draft.value,
    spellCheck: props.mono !== true,
    onBlur: draft.onBlur,
    ...(props.mono && {
      styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)' } },
    }),
  };
  if (props.lines) {
    return (
      <Textarea
        {...common}
        ref={field}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && draft.onEscape()}
      />
    );
  }
  return (
    <TextInput
      {...common}
      ref={field}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.onEnter();
        if (event.key === 'Escape') draft.onEscape();
      }}
    />
  );
};
