import * as fc from 'fast-check';
import type { Command, Gesture } from '../commands/command.ts';
import {
  DomainId,
  EDGE_KINDS,
  EdgeId,
  EVENT_STORES,
  type EventStore,
  type Graph,
  type Host,
  HostId,
  NODE_TYPES,
  PersonId,
  ServiceId,
  SYSTEMS,
  TIERS,
} from '../graph.ts';
import { topologyOf } from '../network-topology.ts';
import type { OverrideValue } from '../nixpkgs-settings.ts';
import type { Json } from '../text.ts';
import { someInterfaces } from './interfaces.ts';
import { anyJson, anyRecord, anyText, someName } from './texts.ts';

/** What a person might try, independent of the drawing: numbers choose among what is there. */
export interface Intent {
  readonly type: Command['type'];
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly name: string;
  readonly text: string;
  readonly record: Readonly<Record<string, Json>>;
  readonly flag: boolean;
}

const TYPES = [
  ...(['create-domain', 'add-service', 'add-service', 'add-edge', 'add-edge', 'add-host'] as const),
  ...(['update-domain', 'update-service', 'update-edge', 'update-host', 'update-person'] as const),
  ...(['waive-problem', 'withdraw-waiver', 'name-version'] as const),
  ...(['add-link', 'add-person', 'remove', 'update-topology', 'configure-workspace'] as const),
];

export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  type: fc.constantFrom(...TYPES),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  name: someName,
  text: anyText,
  record: anyRecord(anyJson),
  flag: fc.boolean(),
});

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

/** One of these, or now and then an id that nothing has. */
const idIn = (record: Readonly<Record<string, unknown>>, index: number): string =>
  (index % 23 === 22 ? undefined : pick(Object.keys(record), index)) ??
  '01900000-0000-7000-8000-ffffffffffff';

const KINDS = ['postgresql', 'nats', 'redis', 'application', 'external-system', 'unheard-of'];

/** Of few rules, so that waivers meet. */
const CODES = ['domain-without-purpose', 'unplaced-service'];

const INTERFACES = ['wg0', 'eth0', 'eth1', 'eth0.20', 'br0'];

const hostOf = ({ a, b, c, name, text, record, flag }: Intent, id: string): Host => ({
  host_id: HostId.parse(id),
  name,
  system: SYSTEMS[flag ? 0 : 1],
  node_type: NODE_TYPES[a % 8] ?? 'Server',
  tier: TIERS[b % 4] ?? 'Leaf',
  interfaces: [...someInterfaces(a, b, c, flag ? 'eth3' : text)],
  gateways: flag ? [] : [`10.0.${b % 3}.${(a % 253) + 1}`, text],
  memory_mb: flag ? 2048 : null,
  state_version: '26.05',
  extra_options: flag ? {} : record,
});

/** Public keys of NATS users; the last is refused. */
export const KEYS = [
  'UCB2P2NAJCQ7UV33JZUDKCEPUB5IHJML7ELOEAXQVRFOJD33VB2HGU6D',
  'UD64RRGZJHNEBYL7XEUJ2KR4OK6O6SNQHRMHMAR4WE4TVRV3F6CAYZ5M',
  'UD64RRGZJHNEBYL7XEUJ2KR4OK6O6SNQHRMHMAR4WE4TVRV3F6CAYZ5X',
] as const;
const keyOf = ({ b }: Intent): string | null => pick([...KEYS, null], b) ?? null;

const storeOf = ({ a, flag }: Intent): EventStore | null => ({
  backend: EVENT_STORES[a % 2] ?? 'postgresql',
  retention: flag ? '30d' : '',
  compression: flag,
});

/** Good ones, and some that are refused. */
const PACKAGES = ['openssl', 'jq', '_1password-cli', "with'prime", 'two words', '7z'];
const ARGUMENTS: readonly OverrideValue[] = [
  true,
  null,
  7,
  'text',
  ['a', { $package: 'python3Packages.numpy' }],
  { $package: 'jq' },
  { $package: 'no package' },
];
const PERMITTED = ['openssl-1.1.1w', 'olm-3.2.16', 'minio-2025-10-15T17-29-55Z', 'openssl'];

const nixpkgsOf = ({ a, b, c, flag }: Intent) => ({
  package_overrides: {
    [pick(PACKAGES, a) ?? '']: { [pick(PACKAGES, b % 3) ?? '']: pick(ARGUMENTS, c) ?? true },
  },
  ...(flag && {
    permitted_insecure_packages: [b, a, b].flatMap((n) => pick(PERMITTED, n) ?? []),
  }),
});

const SUBJECTS = ['sales.events.>', 'orders.*', 'billing.commands.pay', '>', '*.events.>', 'a..b'];
const subjectsOf = ({ a, b, text }: Intent): string[] => [
  pick(SUBJECTS, a) ?? '',
  b % 3 === 0 ? text : (pick(SUBJECTS, b) ?? ''),
];

/** The intent as a command about this graph. Many are refused, as a person's would be. */
const commandOf = (graph: Graph, intent: Intent, id: () => string): Command => {
  const { type, a, b, c, name, text, record, flag } = intent;
  const ends = { ...graph.services, ...graph.domains, ...graph.people };
  const domain_id = DomainId.parse(idIn(graph.domains, a));
  const host_id = flag ? null : HostId.parse(idIn(graph.hosts, b));
  const kind = pick(EDGE_KINDS, c) ?? 'depends_on';
  const concerned = (): string[] => (flag ? [idIn(ends, a % 4)] : []);
  const subjects = flag ? { subjects: subjectsOf(intent) } : {};
  switch (type) {
    case 'configure-workspace': {
      const channel = { channel: 'nixos-unstable' as const, name: undefined };
      return { type, changes: pick([{ name }, channel, nixpkgsOf(intent)], c) ?? {} };
    }
    case 'create-domain':
      return { type, domain_id: DomainId.parse(id()), name, purpose: text };
    case 'update-domain': {
      const parent_domain_id = flag ? null : DomainId.parse(idIn(graph.domains, b));
      const all = { name, purpose: text, administrator: text, parent_domain_id };
      const constraints = { max_services: c + 1 };
      const kept = { nkey: keyOf(intent), event_store: storeOf(intent) };
      const changes = [{ parent_domain_id }, { ...all, constraints }, kept];
      return { type, domain_id, changes: pick(changes, c) ?? {} };
    }
    case 'add-service': {
      const service_id = ServiceId.parse(id());
      const service = { service_id, domain_id, name, kind: pick(KINDS, c) ?? 'nats' };
      const rest = { settings: record, host_id, offered: flag, notes: text };
      return { type, service: b % 2 === 0 ? service : { ...service, ...rest } };
    }
    case 'update-service': {
      const service_id = ServiceId.parse(idIn(graph.services, c));
      const all = { name, domain_id, host_id, settings: record, notes: text, public: flag };
      const some = { host_id, extra_options: record, offered: flag };
      return { type, service_id, changes: pick([all, some, { nkey: keyOf(intent) }], a) ?? {} };
    }
    case 'add-edge':
      return {
        type,
        edge: {
          edge_id: EdgeId.parse(id()),
          kind,
          from: idIn(kind === 'administers' ? graph.people : ends, a),
          to: idIn(kind === 'administers' ? graph.domains : ends, b),
          ...subjects,
        },
      };
    case 'update-edge':
      return { type, edge_id: EdgeId.parse(idIn(graph.edges, a)), changes: { kind, ...subjects } };
    case 'add-host':
      return { type, host: hostOf(intent, id()) };
    case 'update-host': {
      const { host_id: _, ...changes } = hostOf(intent, id());
      return { type, host_id: HostId.parse(idIn(graph.hosts, a)), changes };
    }
    case 'add-link':
      return {
        type,
        link: {
          from_node: HostId.parse(idIn(graph.hosts, a)),
          from_interface: pick(INTERFACES, c) ?? 'eth0',
          to_node: HostId.parse(idIn(graph.hosts, b)),
          to_interface: flag ? (pick(INTERFACES, c) ?? 'eth0') : text,
          network_type: c % INTERFACES.length === 0 ? 'WireGuard' : 'Lan',
        },
      };
    case 'update-topology':
      return { type, topology: changedTopology(graph, intent, id) };
    case 'add-person':
      return {
        type,
        person: { person_id: PersonId.parse(id()), name, username: '', email: text, ssh_keys: [] },
      };
    case 'update-person': {
      const changes = flag ? { username: name } : { name, email: text, ssh_keys: [text] };
      return { type, person_id: PersonId.parse(idIn(graph.people, a)), changes };
    }
    case 'waive-problem':
      return { type, code: CODES[c % 2] ?? '', elements: concerned(), reason: text, by: name };
    case 'withdraw-waiver':
      return { type, code: CODES[c % 2] ?? '', elements: concerned() };
    case 'name-version':
      return { type, event_id: id(), name: flag ? name : '' };
    case 'remove': {
      const all = { ...ends, ...graph.hosts, ...graph.edges, ...graph.links };
      const ids = [idIn(all, a), idIn(all, b)];
      return { type, ids: Object.keys(all).length === 0 ? [] : ids, cascade: c % 3 > 0 };
    }
  }
};

/** The network as it is, with a node more and some fewer, and services moved. */
const changedTopology = (graph: Graph, intent: Intent, id: () => string): unknown => {
  const now = topologyOf(graph, null);
  const nodes = now.nodes.filter((_, index) => (index + intent.a) % 3 > 0);
  const ids = new Set(nodes.map((node) => node.id));
  const services = now.nodes.flatMap((node) => node.services).slice(0, 2);
  return {
    ...now,
    name: intent.name,
    nodes: [...nodes, { id: id(), name: `node ${intent.b}`, services }],
    connections: now.connections.filter((link) => ids.has(link.from_node) && ids.has(link.to_node)),
  };
};

/** The intents as a gesture; each command sees the graph before all of them. */
export const gestureOf = (graph: Graph, intents: readonly Intent[], id: () => string): Gesture =>
  intents.map((intent) => commandOf(graph, intent, id));
