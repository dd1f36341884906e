import type { Command } from '../../src/core/model/commands/command.ts';
import { type Document, EMPTY_DOCUMENT, record } from '../../src/core/model/document.ts';
import {
  type Domain,
  DomainId,
  EdgeId,
  type EdgeKind,
  HostId,
  ServiceId,
} from '../../src/core/model/graph.ts';
import { networkCard } from '../../src/core/model/network-card.ts';
import { testAuthor, testId } from '../../src/core/model/testing/author.ts';
import type { Json } from '../../src/core/model/text.ts';

/** Draws by the commands that the page uses; a refused one is an error. */
export class Drawing {
  document: Document = EMPTY_DOCUMENT;
  #count = 1;
  #author = testAuthor();

  #id(): string {
    this.#count += 1;
    return testId(this.#count);
  }

  run(...gesture: readonly Command[]): void {
    const result = record(this.document, gesture, this.#author);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    this.document = result.value.document;
  }

  domain(name: string, administrator = 'alice@example.com'): DomainId {
    const domain_id = DomainId.parse(this.#id());
    this.run({ type: 'create-domain', domain_id, name, purpose: `Does ${name}`, administrator });
    return domain_id;
  }

  host(name: string, address: string): HostId {
    const host_id = HostId.parse(this.#id());
    const addresses = [
      { address, prefix_length: address.includes(':') ? 64 : 24, dhcp: address === '' },
    ];
    this.run({
      type: 'add-host',
      host: {
        host_id,
        name,
        system: 'x86_64-linux',
        node_type: 'Server',
        tier: 'Cluster',
        gateways: [],
        memory_mb: 4096,
        state_version: '26.05',
        extra_options: {},
        interfaces: [networkCard('enp1s0', { addresses })],
      },
    });
    return host_id;
  }

  service(
    domain_id: DomainId | null,
    name: string,
    kind: string,
    more: {
      readonly host_id?: HostId;
      readonly settings?: Record<string, Json>;
      readonly offered?: boolean;
      readonly public?: boolean;
      readonly extra_options?: Record<string, Json>;
    } = {},
  ): ServiceId {
    const service_id = ServiceId.parse(this.#id());
    this.run({ type: 'add-service', service: { service_id, domain_id, name, kind, ...more } });
    return service_id;
  }

  depends(from: string, to: string): void {
    this.edge('depends_on', from, to);
  }

  edge(kind: EdgeKind, from: string, to: string, subjects?: readonly string[]): void {
    const edge_id = EdgeId.parse(this.#id());
    const more = subjects && { subjects: [...subjects] };
    this.run({ type: 'add-edge', edge: { edge_id, kind, from, to, ...more } });
  }

  key(service_id: ServiceId, nkey: string): void {
    this.run({ type: 'update-service', service_id, changes: { nkey } });
  }

  events(domain_id: DomainId, changes: Partial<Pick<Domain, 'nkey' | 'event_store'>>): void {
    this.run({ type: 'update-domain', domain_id, changes });
  }
}
