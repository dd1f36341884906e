import { Drawing } from '../scripts/examples/drawing.ts';
import type { Author, Document } from '../src/core/model/document.ts';
import { type DomainId, type HostId, type ServiceId, TIERS } from '../src/core/model/graph.ts';

/** What every domain has; the applications use what follows them. */
const KINDS = [
  'nats',
  'application',
  'postgresql',
  'redis',
  'application',
  'minio',
  'container',
  'prometheus',
  'application',
  'nginx',
] as const;
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKoedphaIriaOQVWrPQZJWfGnvHRZpnqSz0iuHOslcsM bench';

/** A drawing, and the ids of what edits change in it. */
export interface Estate {
  readonly document: Document;
  readonly domains: readonly DomainId[];
  readonly hosts: readonly HostId[];
  readonly services: readonly ServiceId[];
  readonly applications: readonly ServiceId[];
}

/**
 * A drawing as a large organisation has it: ten services a domain, machines with addresses for
 * most of them, people, messages, and dependencies inside domains and between them.
 */
export const estate = (services: number, author: Author): Estate => {
  const draw = new Drawing(author);
  const domains: DomainId[] = [];
  const hosts: HostId[] = [];
  const applications: ServiceId[] = [];
  const all: ServiceId[] = [];
  const count = services / KINDS.length;
  for (let index = 0; index < count; index++) {
    const tier = TIERS[1 + (index % 3)] ?? 'Cluster';
    const host = draw.host(`Machine ${index}`, tier, `10.20.0.${10 + index}`, 8192, [0, 0]);
    const [first] = hosts;
    if (first !== undefined) draw.link(host, first);
    hosts.push(host);
  }
  for (let index = 0; index < count; index++) {
    const email = `ada${index % 20}@estate.example`;
    if (index < 20) draw.person(`Ada ${index}`, email, KEY, [index * 300, -800]);
    const purpose = `Keeps the orders of market ${index} and tells others of them`;
    const domain = draw.domain(`Domain ${index}`, purpose, email, [index * 900, 0]);
    domains.push(domain);
    // Every fifth domain has the machine that it implies.
    const host_id = index % 5 === 4 ? null : (hosts[index] ?? null);
    const own = KINDS.map((kind, row) =>
      draw.service(domain, `${kind}-${index}-${row}`, kind, {
        cell: [row % 2, row >> 1],
        host_id,
        offered: kind === 'minio',
        settings: kind === 'application' ? { port: 3000 + (index % 200) * 10 + row } : {},
      }),
    );
    all.push(...own);
    const [nats = '', first = '', database = '', cache = '', second = '', , , , third = ''] = own;
    draw.depends(first, database, cache);
    draw.depends(second, cache, first);
    draw.depends(third, second);
    draw.publishes(first, nats);
    draw.subscribes(third, nats, `domain-${index}.orders.*`);
    const other = domains[(index * 7) % domains.length];
    if (other !== undefined && other !== domain) draw.depends(domain, other);
    applications.push(...own.filter((_, row) => KINDS[row] === 'application'));
  }
  return { document: draw.document, domains, hosts, services: all, applications };
};
