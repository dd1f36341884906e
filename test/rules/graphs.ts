import {
  type Domain,
  DomainId,
  EDGE_KINDS,
  type Edge,
  EdgeId,
  EMPTY_GRAPH,
  type Graph,
  type Host,
  HostId,
  type Link,
  type Person,
  PersonId,
  type Service,
  ServiceId,
} from '../../src/core/model/graph.ts';
import { networkCard } from '../../src/core/model/network-card.ts';
import { FLAKEGRAPH_NAMESPACE, uuid5 } from '../../src/core/model/uuid5.ts';

/** The id of what has this name in a test. */
export const idOf = (name: string): string => uuid5(FLAKEGRAPH_NAMESPACE, name);

export interface Sketch {
  readonly domains?: Readonly<Record<string, Partial<Domain>>>;
  /** By `<domain>/<name>`, or the name alone outside every domain. */
  readonly services?: Readonly<Record<string, Partial<Service> & { readonly on?: string }>>;
  /** By name, with their addresses; `dhcp` is one that DHCP gives. */
  readonly hosts?: Readonly<Record<string, Partial<Host> & { readonly address?: string }>>;
  readonly people?: Readonly<Record<string, Partial<Person>>>;
  /** `a -> b`: a depends on b; `a publishes b: x.> y`, with subjects; a second `!` is another edge. */
  readonly edges?: readonly string[];
  /** `a eth0 -> b eth0`, and the type of the network if it is no LAN: `a wg0 -> b wg0 VPN`. */
  readonly links?: readonly string[];
  readonly workspace?: Partial<Graph['workspace']>;
  readonly unknown?: Graph['unknown'];
}

const map = <In, Out>(
  record: Readonly<Record<string, In>> | undefined,
  make: (name: string, value: In) => Out,
): Record<string, Out> =>
  Object.fromEntries(
    Object.entries(record ?? {}).map(([name, value]) => [idOf(name), make(name, value)]),
  );

const domainOf = (name: string, more: Partial<Domain>): Domain => ({
  domain_id: DomainId.parse(idOf(name)),
  name,
  purpose: 'It is for something',
  administrator: '',
  network_config: null,
  parent_domain_id: null,
  constraints: {},
  nkey: null,
  event_store: null,
  ...more,
});

const serviceOf = (path: string, { on, ...more }: Partial<Service> & { on?: string }): Service => {
  const [domain = '', name] = path.split('/');
  return {
    service_id: ServiceId.parse(idOf(path)),
    domain_id: name === undefined ? null : DomainId.parse(idOf(domain)),
    name: name ?? domain,
    kind: 'application',
    settings: {},
    host_id: on === undefined ? null : HostId.parse(idOf(on)),
    offered: false,
    public: false,
    extra_options: {},
    notes: '',
    nkey: null,
    ...more,
  };
};

const hostOf = (
  name: string,
  { address, ...more }: Partial<Host> & { address?: string },
): Host => ({
  host_id: HostId.parse(idOf(name)),
  name,
  system: 'x86_64-linux',
  node_type: 'Server',
  tier: 'Cluster',
  interfaces:
    address === undefined
      ? []
      : [
          networkCard('eth0', {
            addresses: [
              address === 'dhcp'
                ? { address: '', prefix_length: 24, dhcp: true }
                : { address, prefix_length: 24, dhcp: false },
            ],
          }),
        ],
  gateways: [],
  memory_mb: null,
  state_version: '26.05',
  extra_options: {},
  ...more,
});

const EDGE = /^(\S+) (->|publishes|subscribes|administers) ([^\s:]+)(?:: (.*?))?(?: !)?$/;

const edgeOf = (text: string): Edge => {
  const [, from = '', verb = '', to = '', subjects] = EDGE.exec(text) ?? [];
  return {
    edge_id: EdgeId.parse(idOf(text)),
    kind: EDGE_KINDS.find((kind) => kind === verb) ?? 'depends_on',
    from: idOf(from),
    to: idOf(to),
    ...(subjects !== undefined && { subjects: subjects.split(' ') }),
  };
};

const linkOf = (text: string): Link => {
  const [from = '', from_interface = '', , to = '', to_interface = '', network_type = 'Lan'] =
    text.split(' ');
  return {
    from_node: HostId.parse(idOf(from)),
    from_interface,
    to_node: HostId.parse(idOf(to)),
    to_interface,
    network_type,
  };
};

/** A graph from a few words; domains of services are there by themselves. */
export const sketch = (of: Sketch): Graph => {
  const implied = Object.keys(of.services ?? {}).flatMap((path) =>
    path.includes('/') ? [[path.split('/')[0] ?? '', {}] as const] : [],
  );
  return {
    ...EMPTY_GRAPH,
    workspace: { ...EMPTY_GRAPH.workspace, ...of.workspace },
    domains: map({ ...Object.fromEntries(implied), ...of.domains }, domainOf),
    services: map(of.services, serviceOf),
    hosts: map(of.hosts, hostOf),
    people: map(of.people, (name, more) => ({
      person_id: PersonId.parse(idOf(name)),
      name,
      username: '',
      email: '',
      ssh_keys: [],
      ...more,
    })),
    links: Object.fromEntries((of.links ?? []).map((text) => [idOf(text), linkOf(text)])),
    edges: Object.fromEntries((of.edges ?? []).map((text) => [idOf(text), edgeOf(text)])),
    unknown: of.unknown ?? [],
  };
};
