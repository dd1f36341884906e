import * as z from 'zod';
import { quote } from '../elements.ts';
import {
  Address,
  DEFAULT_STATE_VERSION,
  type Host,
  HostId,
  NetworkInterface,
  NODE_TYPES,
  SYSTEMS,
  TIERS,
} from '../graph.ts';
import { Json, Name, Text } from '../text.ts';
import { FLAKEGRAPH_NAMESPACE, uuid5 } from '../uuid5.ts';

/** What other tools leave out or write as `null`. */
const or = <Schema extends z.ZodType, const Value extends z.output<Schema>>(
  schema: Schema,
  value: Value,
) => schema.nullish().transform((found): z.output<Schema> | Value => found ?? value);

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((found) => found ?? null);

/** The id of a node that is not called by a UUID. */
const idOfName = (name: string): string => uuid5(FLAKEGRAPH_NAMESPACE, `node ${name}`);

const NodeRef = Text.transform((text) => {
  const found = HostId.safeParse(text);
  return found.success ? found.data : HostId.parse(idOfName(text));
});

/** Reads `10.0.0.1/24` as well as an object. */
const WireAddress = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value;
    const [address, length] = value.split('/');
    return { address, prefix_length: length === undefined ? undefined : Number(length) };
  },
  z
    .object({
      address: or(Text, ''),
      prefix_length: Address.shape.prefix_length.nullish(),
      dhcp: or(z.boolean(), false),
    })
    .transform(({ address, prefix_length, dhcp }) => ({
      address,
      prefix_length: prefix_length ?? (address.includes(':') ? 64 : 24),
      dhcp,
    })),
);

const WireInterface = z.object({
  name: Text,
  mac_address: orNull(Text),
  interface_type: or(Text, 'Ethernet'),
  addresses: or(z.array(WireAddress), []),
  mtu: orNull(NetworkInterface.shape.mtu.unwrap()),
  vlan_id: orNull(NetworkInterface.shape.vlan_id.unwrap()),
  bridge_members: or(z.array(Text), []),
  public_key: orNull(Text),
});

/** `super_cluster` and `Super Cluster` are `SuperCluster`; what is none of them stays as it is. */
const spelled = (words: readonly string[], fallback: string) => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Text.nullish().transform((text) =>
    text == null || text === ''
      ? fallback
      : (words.find((word) => plain(word) === plain(text)) ?? text),
  );
};

/** Some tools write every value as text. */
const Mebibytes = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
  z.int().positive().nullable().catch(null),
);

const WireMetadata = z.object({
  system: or(Text, SYSTEMS[0]),
  memory_mib: Mebibytes.default(null),
  state_version: z
    .string()
    .regex(/^\d\d\.\d\d$/)
    .catch(DEFAULT_STATE_VERSION),
  extra_options: or(z.record(Text, Json), {}),
  gateways: z.array(Text).catch([]),
});

/** A machine as `network-topology.json` writes it; metadata that we do not know are left out. */
export const WireNode = z.object({
  id: NodeRef,
  name: Name,
  node_type: spelled(NODE_TYPES, 'Server'),
  tier: spelled(TIERS, 'Leaf'),
  interfaces: or(z.array(WireInterface), []),
  /** `<domain>/<service>`, by their slugs. */
  services: or(z.array(Text), []),
  metadata: z.preprocess((value) => value ?? {}, WireMetadata),
});
export type WireNode = z.output<typeof WireNode>;

export const WireConnection = z.object({
  from_node: NodeRef,
  from_interface: or(Text, ''),
  to_node: NodeRef,
  to_interface: or(Text, ''),
  network_type: or(Text, 'Lan'),
});

/** Ends that name a node instead of giving its id become its id. */
const byName = (nodes: readonly WireNode[], end: WireNode['id']): WireNode['id'] =>
  nodes.some((node) => node.id === end)
    ? end
    : (nodes.find((node) => idOfName(node.name) === end)?.id ?? end);

/** A whole network; a `timestamp` is left out. */
export const WireTopology = z
  .object({
    topology_id: Text.nullish().transform((id) => id ?? null),
    name: or(Text, 'network'),
    nodes: or(z.array(WireNode), []),
    connections: or(z.array(WireConnection), []),
  })
  .transform((topology) => ({
    ...topology,
    connections: topology.connections.map((link) => ({
      ...link,
      from_node: byName(topology.nodes, link.from_node),
      to_node: byName(topology.nodes, link.to_node),
    })),
  }));
export type WireTopology = z.output<typeof WireTopology>;

const oneOf = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  text: string,
): Words[number] => words.find((word) => word === text) ?? words[0];

/** The host that a node means. */
export const hostOf = (node: WireNode): Host => ({
  host_id: node.id,
  name: node.name,
  system: oneOf(SYSTEMS, node.metadata.system),
  node_type: oneOf(NODE_TYPES, node.node_type),
  tier: oneOf(TIERS, node.tier),
  interfaces: node.interfaces,
  gateways: node.metadata.gateways,
  memory_mb: node.metadata.memory_mib,
  state_version: node.metadata.state_version,
  extra_options: node.metadata.extra_options,
});

/** The node that a host means. */
export const nodeOf = (host: Host, services: readonly string[] = []): WireNode => ({
  id: host.host_id,
  name: host.name,
  node_type: host.node_type,
  tier: host.tier,
  interfaces: host.interfaces,
  services: [...services],
  metadata: {
    system: host.system,
    memory_mib: host.memory_mb,
    state_version: host.state_version,
    extra_options: host.extra_options,
    gateways: host.gateways,
  },
});

/** The words in a node that this version does not know, as a person reads them. */
export const oddWords = ({ name, node_type, tier, metadata }: WireNode): string | null => {
  const odd = [
    oneOf(NODE_TYPES, node_type) === node_type ? '' : `node type ${quote(node_type)}`,
    oneOf(TIERS, tier) === tier ? '' : `tier ${quote(tier)}`,
    oneOf(SYSTEMS, metadata.system) === metadata.system ? '' : `system ${quote(metadata.system)}`,
  ].filter((text) => text !== '');
  return odd.length === 0 ? null : `node ${quote(name)} has an unknown ${odd.join(' and ')}`;
};
