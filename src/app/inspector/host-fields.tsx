import { Select } from '@mantine/core';
import type { Command } from '../../core/model/commands/command.ts';
import {
  type Address,
  type Host,
  type NetworkInterface,
  NODE_TYPES,
  SYSTEMS,
  TIERS,
} from '../../core/model/graph.ts';
import { useAppStore } from '../store/use-store.tsx';
import { DraftInput } from './draft-input.tsx';
import { ExtraOptions } from './extra-options/extra-options.tsx';
import { IntegerInput } from './integer-input.tsx';

const NO_INTERFACE: NetworkInterface = {
  name: 'enp1s0',
  mac_address: null,
  interface_type: 'Ethernet',
  addresses: [],
  mtu: null,
  vlan_id: null,
  bridge_members: [],
};
const NO_ADDRESS: Address = { address: '', prefix_length: 24, dhcp: false };

/** The interfaces with another first interface, or another first address of it. */
const changed = (host: Host, net: Partial<NetworkInterface>, address?: Partial<Address>) => {
  const [first = NO_INTERFACE, ...others] = host.interfaces;
  const [leading = NO_ADDRESS, ...rest] = first.addresses;
  const addresses = address === undefined ? first.addresses : [{ ...leading, ...address }, ...rest];
  return { interfaces: [{ ...first, addresses, ...net }, ...others] };
};

/** What can be said of a machine; its first interface and address stand for the others. */
export const HostFields = ({ host }: { host: Host }) => {
  const store = useAppStore();
  const [net = NO_INTERFACE] = host.interfaces;
  const [address = NO_ADDRESS] = net.addresses;
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
        renames={host.host_id}
        value={host.name}
        set={(name) => update({ name })}
      />
      {choose('System', SYSTEMS, host.system, (system) => ({ system }))}
      {choose('Tier', TIERS, host.tier, (tier) => ({ tier }))}
      {choose('Node type', NODE_TYPES, host.node_type, (node_type) => ({ node_type }))}
      <DraftInput
        label="Interface"
        mono
        value={net.name}
        set={(name) => update(changed(host, { name }))}
      />
      <DraftInput
        label="Address"
        mono
        description="IPv4 or IPv6, without prefix; empty for DHCP."
        value={address.address}
        set={(text) => update(changed(host, {}, { address: text, dhcp: text === '' }))}
      />
      <IntegerInput
        label="Prefix length"
        minimum={0}
        maximum={128}
        value={address.prefix_length}
        set={(value) => update(changed(host, {}, { prefix_length: value ?? 24 }))}
      />
      <IntegerInput
        label="Memory"
        unit="MiB"
        minimum={1}
        value={host.memory_mb}
        set={(memory_mb) => update({ memory_mb })}
      />
      <DraftInput
        label="State version"
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
