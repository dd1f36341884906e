import { Select } from '@mantine/core';
import type { Command } from '../../core/model/commands/command.ts';
import { type Host, NODE_TYPES, SYSTEMS, TIERS } from '../../core/model/graph.ts';
import { useAppStore } from '../store/use-store.tsx';
import { DraftInput } from '../ui/draft-input.tsx';
import { IntegerInput } from '../ui/integer-input.tsx';
import { ExtraOptions } from './extra-options/extra-options.tsx';
import { NetworkFields } from './network/network-fields.tsx';

/** What can be said of a machine. */
export const HostFields = ({ host }: { host: Host }) => {
  const store = useAppStore();
  const update = (changes: Partial<Omit<Host, 'host_id'>>): readonly Command[] => [
    { type: 'update-host', host_id: host.host_id, changes },
  ];
  const choose = <T extends string>(
    label: string,
    choices: readonly T[],
    value: T,
    set: (choice: T) => Partial<Omit<Host, 'host_id'>>,
  ) => (
    <Select
      label={label}
      data={[...choices]}
      allowDeselect={false}
      value={value}
      onChange={(text) => {
        const choice = choices.find((one) => one === text);
        if (choice !== undefined) store.getState().run(update(set(choice)));
      }}
    />
  );
  return (
    <>
      <DraftInput
        label="Name"
        field="name"
        renames={host.host_id}
        value={host.name}
        set={(name) => update({ name })}
      />
      {choose('System', SYSTEMS, host.system, (system) => ({ system }))}
      {choose('Tier', TIERS, host.tier, (tier) => ({ tier }))}
      {choose('Node type', NODE_TYPES, host.node_type, (node_type) => ({ node_type }))}
      <NetworkFields host={host} update={update} />
      <IntegerInput
        label="Memory"
        field="memory_mb"
        unit="MiB"
        minimum={1}
        value={host.memory_mb}
        set={(memory_mb) => update({ memory_mb })}
      />
      <DraftInput
        label="State version"
        field="state_version"
        description="The NixOS release with which the machine began."
        mono
        value={host.state_version}
        set={(state_version) =>
          /^\d\d\.\d\d$/.test(state_version)
            ? update({ state_version })
            : 'Type a release such as 26.05.'
        }
      />
      <ExtraOptions
        options={host.extra_options}
        update={(extra_options) => update({ extra_options })}
      />
    </>
  );
};
