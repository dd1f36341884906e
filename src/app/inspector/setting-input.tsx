import { MultiSelect, Select, Switch } from '@mantine/core';
import { memo } from 'react';
import type { SettingField } from '../../core/catalog/fields.ts';
import type { Gesture } from '../../core/model/commands/command.ts';
import type { Service } from '../../core/model/graph.ts';
import { linesOf } from '../../core/model/lines-of.ts';
import type { Json } from '../../core/model/text.ts';
import { useAppStore } from '../store/use-store.tsx';
import { DraftInput } from '../ui/draft-input.tsx';
import { useFieldProblem } from '../ui/field-problem.tsx';
import { IntegerInput } from '../ui/integer-input.tsx';
import { problemOfSetting } from './problem-of-setting.ts';

interface Props {
  readonly service: Service;
  readonly field: SettingField;
}

/** A gesture that sets one setting; `undefined` takes it back to its default. */
const setter =
  (service: Service, key: string) =>
  (value: Json | undefined): Gesture => {
    const { [key]: _former, ...rest } = service.settings;
    const settings = value === undefined ? rest : { ...rest, [key]: value };
    return [{ type: 'update-service', service_id: service.service_id, changes: { settings } }];
  };

const described = (field: SettingField): string | undefined =>
  [field.description, field.secret === true ? 'The path of a file, never the secret.' : '']
    .filter((part) => part !== '')
    .join(' ') || undefined;

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : value === undefined ? '' : String(value);

const sameSettings = (before: Props, after: Props): boolean =>
  before.field === after.field &&
  before.service.service_id === after.service.service_id &&
  before.service.kind === after.service.kind &&
  before.service.settings === after.service.settings;

/** One setting of a service, as its kind describes it. Typing a name leaves it alone. */
export const SettingInput = memo(({ service, field }: Props) => {
  const store = useAppStore();
  const { key, title, type } = field;
  const set = setter(service, key);
  const given = service.settings[key];
  const description = described(field);
  const problem = useFieldProblem(key);

  if (type === 'boolean') {
    return (
      <Switch
        label={title}
        description={description}
        error={problem}
        checked={Boolean(given ?? field.default)}
        onChange={(event) => store.getState().run(set(event.currentTarget.checked))}
      />
    );
  }
  if (type === 'choice') {
    return (
      <Select
        label={title}
        description={description}
        error={problem}
        data={[...(field.choices ?? [])]}
        allowDeselect={false}
        value={textOf(given ?? field.default)}
        onChange={(choice) => choice !== null && store.getState().run(set(choice))}
      />
    );
  }
  if (type === 'choices') {
    return (
      <MultiSelect
        label={title}
        description={description}
        error={problem}
        data={[...(field.choices ?? [])]}
        searchable
        clearable
        value={Array.isArray(given) ? given.map(String) : []}
        onChange={(choices) =>
          store.getState().run(set(choices.length === 0 ? undefined : choices))
        }
      />
    );
  }
  if (type === 'integer') {
    return (
      <IntegerInput
        label={title}
        description={description}
        field={key}
        unit={field.unit}
        minimum={field.minimum}
        maximum={field.maximum}
        value={typeof given === 'number' ? given : Number(field.default)}
        fallback={Number(field.default)}
        set={(value) => set(value ?? undefined)}
      />
    );
  }
  const fromText = (text: string): Gesture | string => {
    const value = type === 'list' ? linesOf(text) : text;
    return problemOfSetting(service, key, value) ?? set(text === '' ? undefined : value);
  };
  return (
    <DraftInput
      label={title}
      field={key}
      description={type === 'list' ? (description ?? 'One a line.') : description}
      lines={type !== 'text'}
      mono={type !== 'text' || field.secret === true}
      placeholder={field.default === '' ? undefined : textOf(field.default) || undefined}
      value={textOf(given)}
      set={fromText}
    />
  );
}, sameSettings);
