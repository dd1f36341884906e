import type { Gesture } from '../../core/model/commands/command.ts';
import { DraftInput } from './draft-input.tsx';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly unit?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Shown while the field is empty. */
  readonly fallback?: number | string | undefined;
  readonly description?: string | undefined;
  /** The field's name in the model. */
  readonly field?: string | undefined;
  /** Sets the number; `null`: back to the default, or unknown. */
  readonly set: (value: number | null) => Gesture;
}

const formatted = (value: number): string => value.toLocaleString('en');

/** A whole number with its unit; what is not one is said beside the field. */
export const IntegerInput = (props: Props) => {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = props;
  const read = (text: string): Gesture | string => {
    const trimmed = text.trim();
    if (trimmed === '') return props.set(null);
    const value = Number(trimmed);
    if (!/^-?\d+$/.test(trimmed) || !Number.isSafeInteger(value)) return 'Type a whole number.';
    if (value < minimum) return `At least ${formatted(minimum)}.`;
    if (value > maximum) return `At most ${formatted(maximum)}.`;
    return props.set(value);
  };
  return (
    <DraftInput
      label={props.unit === undefined ? props.label : `${props.label} (${props.unit})`}
      description={props.description}
      field={props.field}
      value={props.value === null ? '' : String(props.value)}
      placeholder={props.fallback === undefined ? undefined : String(props.fallback)}
      set={read}
    />
  );
};
