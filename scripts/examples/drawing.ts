import type { Command } from '../../src/core/model/commands/command.ts';
import {
  type Author,
  type Document,
  EMPTY_DOCUMENT,
  record,
} from '../../src/core/model/document.ts';
import {
  DomainId,
  EdgeId,
  type EdgeKind,
  type EventStore,
  type Host,
  HostId,
  type Link,
  type NodeType,
  PersonId,
  type Service,
  ServiceId,
  type Tier,
} from '../../src/core/model/graph.ts';
import type { Box } from '../../src/core/model/layout.ts';
import { networkCard } from '../../src/core/model/network-card.ts';

/** Column and row of a service's card in its domain. */
type Cell = readonly [column: number, row: number];
/** Pixels. */
type Place = readonly [x: number, y: number];

type ServiceMore = Partial<
  Pick<Service, 'settings' | 'offered' | 'public' | 'host_id' | 'notes'>
> & { readonly cell: Cell };

type HostMore = Pick<Host, 'interfaces'> & Partial<Pick<Host, 'gateways' | 'memory_mb'>>;

const cardAt = ([column, row]: Cell): Box => ({ x: 20 + column * 264, y: 64 + row * 84 });
const at = ([x, y]: Place): Box => ({ x, y });

/** Draws an example as a person would: one command after the other, each with its place. */
export class Drawing {
  document: Document = EMPTY_DOCUMENT;
  readonly #author: Author;

  constructor(author: Author) {
    this.#author = author;
  }

  /** A gesture; throws when it is refused, since then the example is wrong. */
  do(...commands: readonly Command[]): void {
    const recorded = record(this.document, commands, this.#author);
    if (!recorded.ok) throw new Error(`${recorded.error.message} ${recorded.error.remedy}`);
    this.document = recorded.value.document;
  }

  person(name: string, email: string, sshKey: string, place: Place): PersonId {
    const person_id = PersonId.parse(this.#author.ids());
    const [username = ''] = email.split('@');
    this.do({
      type: 'add-person',
      person: { person_id, name, username, email, ssh_keys: [sshKey] },
    });
    this.#put(person_id, at(place));
    return person_id;
  }

  /** A server with one card. */
  host(name: string, tier: Tier, address: string, memory_mb: number, place: Place): HostId {
    const addresses = [{ address, prefix_length: 24, dhcp: false }];
    const interfaces = [networkCard('enp1s0', { addresses })];
    return this.machine(name, tier, 'Server', place, { interfaces, memory_mb });
  }

  machine(name: string, tier: Tier, node_type: NodeType, place: Place, more: HostMore): HostId {
    const host_id = HostId.parse(this.#author.ids());
    this.do({
      type: 'add-host',
      host: {
        host_id,
        name,
        system: 'x86_64-linux',
        node_type,
        tier,
        gateways: [],
        memory_mb: 4096,
        state_version: '26.05',
        extra_options: {},
        ...more,
      },
    });
    this.#put(host_id, at(place));
    return host_id;
  }

  link(from_node: HostId, to_node: HostId, more: Partial<Link> = {}): void {
    const ends = { from_interface: 'enp1s0', to_interface: 'enp1s0', network_type: 'Lan' };
    this.do({ type: 'add-link', link: { from_node, to_node, ...ends, ...more } });
  }

  domain(name: string, purpose: string, administrator: string, place: Place): DomainId {
    const domain_id = DomainId.parse(this.#author.ids());
    this.do({ type: 'create-domain', domain_id, name, purpose, administrator });
    this.#put(domain_id, at(place));
    return domain_id;
  }

  service(domain_id: DomainId, name: string, kind: string, more: ServiceMore): ServiceId {
    const { cell, ...rest } = more;
    const service_id = ServiceId.parse(this.#author.ids());
    this.do({ type: 'add-service', service: { service_id, domain_id, name, kind, ...rest } });
    this.#put(service_id, cardAt(cell));
    return service_id;
  }

  external(name: string, settings: Service['settings'], place: Place): ServiceId {
    const service_id = ServiceId.parse(this.#author.ids());
    const service = { service_id, domain_id: null, name, kind: 'external-system', settings };
    this.do({ type: 'add-service', service });
    this.#put(service_id, at(place));
    return service_id;
  }

  /** Edges from one end to several, one gesture each. */
  depends(from: string, ...to: readonly string[]): void {
    for (const end of to) this.#edge('depends_on', from, end);
  }

  publishes(from: string, to: string, ...subjects: string[]): void {
    this.#edge('publishes', from, to, subjects);
  }

  subscribes(from: string, to: string, ...subjects: string[]): void {
    this.#edge('subscribes', from, to, subjects);
  }

  /** The public NATS key of who connects: of a pair whose seed nobody kept. */
  key(service_id: ServiceId, nkey: string): void {
    this.do({ type: 'update-service', service_id, changes: { nkey } });
  }

  /** Where a domain keeps its events, and the public key of who makes its streams. */
  events(domain_id: DomainId, nkey: string, event_store: EventStore | null = null): void {
    this.do({ type: 'update-domain', domain_id, changes: { nkey, event_store } });
  }

  #edge(kind: EdgeKind, from: string, to: string, subjects?: string[]): void {
    const edge_id = EdgeId.parse(this.#author.ids());
    this.do({ type: 'add-edge', edge: { edge_id, kind, from, to, ...(subjects && { subjects }) } });
  }

  #put(id: string, box: Box): void {
    const { layout } = this.document;
    this.document = {
      ...this.document,
      layout: { ...layout, nodes: { ...layout.nodes, [id]: box } },
    };
  }
}
