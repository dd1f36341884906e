import { TagsInput } from '@mantine/core';
import type { Gesture } from '../../core/model/commands/command.ts';
import { Constraints } from '../../core/model/graph.ts';
import { useAppStore } from '../store/use-store.tsx';
import { DraftInput } from './draft-input.tsx';
import { IntegerInput } from './integer-input.tsx';

interface Props {
  readonly constraints: Constraints;
  /** The gesture that sets them. */
  readonly update: (constraints: Constraints) => Gesture;
}

/** What domains must keep to: the pattern of names, services that are needed, and how many may be. */
export const ConstraintFields = ({ constraints, update }: Props) => {
  const store = useAppStore();
  const constrain = (key: keyof Constraints, value: unknown): Gesture => {
    const { [key]: _, ...others } = constraints;
    return update(Constraints.parse(value === null ? others : { ...others, [key]: value }));
  };
  return (
    <>
      <DraftInput
        label="Names match"
        mono
        placeholder="^[a-z][a-z0-9-]*$"
        value={constraints.name_pattern ?? ''}
        set={(text) => constrain('name_pattern', text === '' ? null : text)}
      />
      <TagsInput
        label="Needs services of these kinds"
        placeholder={constraints.required_services?.length ? undefined : 'nats, postgresql'}
        value={[...(constraints.required_services ?? [])]}
        onChange={(kinds) =>
          store.getState().run(constrain('required_services', kinds.length === 0 ? null : kinds))
        }
      />
      <IntegerInput
        label="Services at most"
        value={constraints.max_services ?? null}
        minimum={1}
        set={(most) => constrain('max_services', most)}
      />
    </>
  );
};
