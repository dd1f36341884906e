import { Select, Switch } from '@mantine/core';
import type { Gesture } from '../../../core/model/commands/command.ts';
import { parseJson } from '../../../core/model/json-text.ts';
import { linesOf } from '../../../core/model/lines-of.ts';
import { Json } from '../../../core/model/text.ts';
import { readText, textOf, type ValueForm } from '../../../core/options/value-form.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';

interface Props {
  readonly path: string;
  readonly form: ValueForm;
  readonly value: Json;
  /** What is wrong with the value as it is. */
  readonly error: string | null;
  readonly set: (value: Json) => Gesture;
}

const HINTS = {
  string: '',
  integer: '',
  path: '/srv/site or ./site',
  package: 'jq',
} as const;

const fromJson = (text: string): Json | undefined => {
  const read = parseJson(text);
  return read.ok ? Json.safeParse(read.value).data : undefined;
};

/** The value of an option, asked for as its type wants it. */
export const ValueInput = ({ path, form, value, error, set }: Props) => {
  const store = useAppStore();
  const label = `Value of ${path}`;
  if (form.kind === 'switch') {
    return (
      <Switch
        aria-label={label}
        label={value === true ? 'true' : 'false'}
        checked={value === true}
        error={error}
        onChange={(event) => store.getState().run(set(event.currentTarget.checked))}
      />
    );
  }
  if (form.kind === 'choice') {
    return (
      <Select
        aria-label={label}
        data={form.values.map(String)}
        searchable={form.values.length > 8}
        allowDeselect={false}
        value={String(value)}
        error={error}
        onChange={(text) => {
          const chosen = form.values.find((each) => String(each) === text);
          if (chosen !== undefined) store.getState().run(set(chosen));
        }}
      />
    );
  }
  if (form.kind === 'json') {
    return (
      <DraftInput
        label={label}
        unlabelled
        lines
        mono
        error={error}
        value={JSON.stringify(value, null, 2)}
        set={(text) => {
          const read = fromJson(text);
          return read === undefined ? 'Type JSON, with text between quotes.' : set(read);
        }}
      />
    );
  }
  const { base } = form;
  const lines = form.kind === 'lines';
  return (
    <DraftInput
      label={label}
      unlabelled
      lines={lines}
      mono
      error={error}
      placeholder={[lines ? 'One a line' : '', HINTS[base]]
        .filter((part) => part !== '')
        .join(': ')}
      value={lines ? listOf(value).map(textOf).join('\n') : textOf(value)}
      set={(text) => {
        if (!lines) {
          const read = readText(base, text);
          return 'problem' in read ? read.problem : set(read.value);
        }
        const items: Json[] = [];
        for (const line of linesOf(text)) {
          const read = readText(base, line);
          if ('problem' in read) return `“${line}”: ${read.problem}`;
          items.push(read.value);
        }
        return set(items);
      }}
    />
  );
};

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);
