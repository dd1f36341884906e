import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { NAME_LENGTH } from '../../core/model/text.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import type { Version } from '../store/versions.ts';
import { NAME_OF_VERSION, OTHER_VERSION } from '../ui/side-state.ts';
import { useFocusTarget } from '../ui/use-focus-target.ts';
import classes from './history.module.css';
import { titleOf, when } from './words.ts';

const Naming = ({ version }: { readonly version: Version }) => {
  const store = useAppStore();
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget(NAME_OF_VERSION, field);
  const [name, setName] = useState(version.name ?? '');
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        // Naming appends; what is looked at stays what it is.
        const { visit, leave, look, run } = store.getState();
        leave();
        run([{ type: 'name-version', event_id: version.event_id, name }]);
        if (visit !== null) look(visit.count, visit.comparison?.count ?? null);
      }}
    >
      <TextInput
        ref={field}
        aria-label="Name of this version"
        placeholder="Name this version"
        maxLength={NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={name === (version.name ?? '')}>
        Name
      </Button>
    </form>
  );
};

/** What can be done with the version that is seen. */
export const VersionActions = (props: {
  readonly versions: readonly Version[];
  readonly position: number;
}) => {
  const { versions, position } = props;
  const store = useAppStore();
  const visit = useApp((state) => state.visit);
  const version = versions[position - 1];
  const comparing = useRef<HTMLInputElement>(null);
  useFocusTarget(OTHER_VERSION, comparing);
  const since = visit?.comparison?.count ?? null;
  const others = versions.flatMap((other, index) =>
    index + 1 === position
      ? []
      : [
          {
            value: `${other.count}`,
            label: `${titleOf(other, index + 1)}, ${when(other.timestamp)}`,
          },
        ],
  );
  return (
    <div className={classes.actions}>
      {version !== undefined && <Naming key={version.event_id} version={version} />}
      <Select
        ref={comparing}
        className={classes.other ?? ''}
        comboboxProps={{ width: 300, position: 'bottom-start' }}
        aria-label="Compare with"
        placeholder="Compare with…"
        searchable
        clearable
        limit={50}
        value={since === null ? null : `${since}`}
        data={others.toReversed()}
        onChange={(value) => {
          const { look, leave } = store.getState();
          if (value === null && position === versions.length) leave();
          else look(version?.count ?? 0, value === null ? null : Number(value));
        }}
      />
      <Button
        size="xs"
        variant="default"
        disabled={position === versions.length}
        onClick={() => store.getState().restore(version?.count ?? 0)}
      >
        Restore this version
      </Button>
    </div>
  );
};
