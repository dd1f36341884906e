import * as z from 'zod';
import { canonical } from './canonical.ts';
import { PackageOverrides, PermittedPackages } from './nixpkgs-settings.ts';
import { Json, Name, Text } from './text.ts';
import { FLAKEGRAPH_NAMESPACE, uuid5 } from './uuid5.ts';

/** Identity: a UUID of any version in lower case, branded by the noun that it names. */
const id = <const Noun extends string>() => z.guid().toLowerCase().brand<Noun>();

export const DomainId = id<'Domain'>();
export type DomainId = z.infer<typeof DomainId>;
export const ServiceId = id<'Service'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const HostId = id<'Host'>();
export type HostId = z.infer<typeof HostId>;
export const PersonId = id<'Person'>();
export type PersonId = z.infer<typeof PersonId>;
export const EdgeId = id<'Edge'>();
export type EdgeId = z.infer<typeof EdgeId>;

/** What a domain must satisfy; checked by rules, never by the commands. */
export const Constraints = z.object({
  /** Regular expression that the names of the domain's services match. */
  name_pattern: Text.optional(),
  /** Kinds or aliases that the domain must have. */
  required_services: z.array(Text).optional(),
  max_services: z.int().positive().optional(),
});
export type Constraints = z.infer<typeof Constraints>;

export const EVENT_STORES = ['postgresql', 'jetstream'] as const;
/** Where a domain keeps its events. */
export const EventStore = z.object({
  /** A table of the domain's PostgreSQL beside its streams, or the streams alone. */
  backend: z.enum(EVENT_STORES),
  /** Age at which events go: a number and h, d or w; empty to keep them for ever. */
  retention: z.string().regex(/^([1-9][0-9]{0,3}[hdw])?$/, 'is no age such as 30d'),
  compression: z.boolean(),
});
export type EventStore = Readonly<z.infer<typeof EventStore>>;

export const Domain = z.object({
  domain_id: DomainId,
  name: Name,
  /** What the domain is for; may have several lines. */
  purpose: Text,
  /** E-mail address or user name of a person, or empty. */
  administrator: Text,
  network_config: Json,
  parent_domain_id: DomainId.nullable(),
  constraints: Constraints,
  /** Public NATS key of who keeps the domain's streams; the seed is nowhere in the drawing. */
  nkey: Text.nullable(),
  /** `null`: streams alone, for thirty days. */
  event_store: EventStore.nullable(),
});
export type Domain = Readonly<z.infer<typeof Domain>>;

export const Service = z.object({
  service_id: ServiceId,
  /** `null` for an external system that belongs to no domain. */
  domain_id: DomainId.nullable(),
  name: Name,
  /** A kind of the catalogue; one that this version does not know is kept. */
  kind: Text,
  /** Values of the kind's settings; what is missing has the kind's default. */
  settings: z.record(Text, Json),
  /** The machine that runs it; `null` for the domain's own host. */
  host_id: HostId.nullable(),
  /** Whether the workloads of depending domains may connect. */
  offered: z.boolean(),
  /** Whether the port is open to every address. */
  public: z.boolean(),
  /** NixOS option path to value; see the extra options of the design. */
  extra_options: z.record(Text, Json),
  notes: Text,
  /** Public NATS key with which it connects; the seed is nowhere in the drawing. */
  nkey: Text.nullable(),
});
export type Service = Readonly<z.infer<typeof Service>>;

export const NODE_TYPES = [
  'Server',
  'Workstation',
  'Router',
  'Gateway',
  'AccessPoint',
  'IoTDevice',
  'Container',
  'VirtualMachine',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];
/** From the lowest to the highest: each serves lower tiers only. */
export const TIERS = ['Client', 'Leaf', 'Cluster', 'SuperCluster'] as const;
export type Tier = (typeof TIERS)[number];
/** The release of which a machine is when nothing says otherwise. */
export const DEFAULT_STATE_VERSION = '26.05';
export const SYSTEMS = ['x86_64-linux', 'aarch64-linux'] as const;

export const Address = z.object({
  /** IPv4 or IPv6, without prefix; empty when `dhcp` gives it. */
  address: Text,
  prefix_length: z.int().min(0).max(128),
  dhcp: z.boolean(),
});
export type Address = Readonly<z.infer<typeof Address>>;

export const NetworkInterface = z.object({
  name: Text,
  mac_address: Text.nullable(),
  interface_type: Text,
  addresses: z.array(Address),
  mtu: z.int().positive().nullable(),
  vlan_id: z.int().min(0).max(4094).nullable(),
  bridge_members: z.array(Text),
  /** WireGuard's public key of a tunnel's end, as `wg pubkey` gives it. */
  public_key: Text.nullable(),
});
export type NetworkInterface = Readonly<z.infer<typeof NetworkInterface>>;

export const Host = z.object({
  host_id: HostId,
  name: Name,
  system: z.enum(SYSTEMS),
  node_type: z.enum(NODE_TYPES),
  tier: z.enum(TIERS),
  interfaces: z.array(NetworkInterface),
  /** Default gateways, at most one of IPv4 and of IPv6; none: what the network implies. */
  gateways: z.array(Text),
  /** Memory in MiB; `null` when unknown. */
  memory_mb: z.int().positive().nullable(),
  /** `system.stateVersion`: the NixOS release with which the machine began. */
  state_version: z.string().regex(/^\d\d\.\d\d$/, 'is not a release such as 26.05'),
  extra_options: z.record(Text, Json),
});
export type Host = Readonly<z.infer<typeof Host>>;

/** A cable or radio link between two interfaces; its identity is its content. */
export const Link = z.object({
  from_node: HostId,
  from_interface: Text,
  to_node: HostId,
  to_interface: Text,
  network_type: Text,
});
export type Link = Readonly<z.infer<typeof Link>>;

/** A link's id in the graph and in commands: the UUIDv5 of its content. */
export const linkId = (link: Link): string =>
  uuid5(
    FLAKEGRAPH_NAMESPACE,
    canonical([
      link.from_node,
      link.from_interface,
      link.to_node,
      link.to_interface,
      link.network_type,
    ]),
  );

export const Person = z.object({
  person_id: PersonId,
  name: Name,
  /** Unix user name; empty means the slug of `name`. */
  username: Text,
  email: Text,
  ssh_keys: z.array(Text),
});
export type Person = Readonly<z.infer<typeof Person>>;

export const EDGE_KINDS = ['depends_on', 'publishes', 'subscribes', 'administers'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export const Edge = z.object({
  edge_id: EdgeId,
  kind: z.enum(EDGE_KINDS),
  /** A domain, a service or a person. */
  from: z.guid().toLowerCase(),
  to: z.guid().toLowerCase(),
  /** NATS subjects, of `publishes` and `subscribes`. */
  subjects: z.array(Text).optional(),
});
export type Edge = Readonly<z.infer<typeof Edge>>;

/** Why a problem of a code, of these elements, may stand. */
export const Waiver = z.object({
  /** The rule's. */
  code: Text,
  /** Each once, sorted: which of them is the main one does not matter. */
  elements: z.array(z.guid().toLowerCase()).transform((ids) => [...new Set(ids)].sort()),
  reason: Text,
  /** Who decided it. */
  by: Text.default(''),
});
export type Waiver = Readonly<z.infer<typeof Waiver>>;

/** A waiver's id in the graph: the UUIDv5 of what it is about. */
export const waiverId = (code: string, elements: readonly string[]): string =>
  uuid5(FLAKEGRAPH_NAMESPACE, canonical(['waiver', code, [...new Set(elements)].sort()]));

export const CHANNELS = ['nixos-26.05', 'nixos-25.11', 'nixos-unstable'] as const;
export const Workspace = z.object({
  name: Name,
  channel: z.enum(CHANNELS),
  flavour: z.enum(['explicit', 'event-driven']),
  secrets: z.enum(['sops-nix', 'agenix']),
  constraints: Constraints,
  /** Arguments that an overlay gives to packages of nixpkgs. */
  package_overrides: PackageOverrides,
  /** What nixpkgs refuses as insecure and these machines may have nevertheless. */
  permitted_insecure_packages: PermittedPackages,
});
export type Workspace = Readonly<z.infer<typeof Workspace>>;

/**
 * What a journal means: every element by its id. Records keep the order of creation; outputs sort
 * by slug.
 */
export interface Graph {
  readonly workspace: Workspace;
  readonly topology: { readonly topology_id: string | null; readonly name: string };
  readonly domains: Readonly<Record<string, Domain>>;
  readonly services: Readonly<Record<string, Service>>;
  readonly hosts: Readonly<Record<string, Host>>;
  /** By {@link linkId}. */
  readonly links: Readonly<Record<string, Link>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly edges: Readonly<Record<string, Edge>>;
  /** Problems that somebody let stand, by {@link waiverId}. */
  readonly waivers: Readonly<Record<string, Waiver>>;
  /** Events that this version does not know, or that no longer fit: shown as problems. */
  readonly unknown: readonly UnknownEvent[];
}

/** An event that is kept and has no effect, and why. */
export interface UnknownEvent {
  readonly event_id: string;
  /** For example `Policy.PolicyEnacted`. */
  readonly name: string;
  readonly reason: string;
}

export const EMPTY_GRAPH: Graph = {
  workspace: {
    name: 'Untitled',
    channel: 'nixos-26.05',
    flavour: 'explicit',
    secrets: 'sops-nix',
    constraints: {},
    package_overrides: {},
    permitted_insecure_packages: [],
  },
  topology: { topology_id: null, name: 'network' },
  domains: {},
  services: {},
  hosts: {},
  links: {},
  people: {},
  edges: {},
  waivers: {},
  unknown: [],
};
