import * as fc from 'fast-check';
import type { Document } from '../../src/core/model/document.ts';
import type { DomainId, EdgeKind, HostId, ServiceId } from '../../src/core/model/graph.ts';
import { Drawing } from '../bundle/drawing.ts';
import { freshPair, type Pair } from './client.ts';

/** A drawing of who talks to whom, in words that the tests can read. */
export interface Plan {
  readonly domains: number;
  /** Domains of the NATS servers: the first is on the first machine, the second on the second. */
  readonly servers: readonly number[];
  readonly services: readonly { readonly domain: number; readonly hasKey: boolean }[];
  readonly keepers: readonly boolean[];
  readonly edges: readonly {
    readonly kind: Exclude<EdgeKind, 'administers'>;
    /** Counts services first, then domains. */
    readonly from: number;
    readonly server: number;
    readonly subjects: readonly string[] | null;
  }[];
}

const DOMAINS = ['alpha', 'beta-2', 'gamma', 'delta'] as const;
const nameOf = (domain: number): string => DOMAINS[domain % DOMAINS.length] ?? 'alpha';

const anySubject: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...DOMAINS, ...DOMAINS, 'stranger', '*'),
    fc.array(fc.constantFrom('events', 'events', 'commands', 'x', '*'), {
      minLength: 0,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([owner, rest, open]) => [owner, ...rest, ...(open ? ['>'] : [])].join('.'));

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  domains: fc.integer({ min: 2, max: 4 }),
  servers: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }),
  services: fc.array(fc.record({ domain: fc.nat(3), hasKey: fc.nat(5).map((n) => n > 0) }), {
    minLength: 2,
    maxLength: 6,
    size: 'max',
  }),
  keepers: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  edges: fc.array(
    fc.record({
      kind: fc.constantFrom('publishes', 'publishes', 'subscribes', 'subscribes', 'depends_on'),
      from: fc.nat(9),
      server: fc.nat(1),
      subjects: fc.oneof(
        { weight: 6, arbitrary: fc.array(anySubject, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constantFrom(null, ['>'], ['no subject', 'x..y']) },
      ),
    }),
    { minLength: 3, maxLength: 14, size: 'max' },
  ),
});

/** Somebody whom a server knows, and what is drawn that he may. */
export interface User {
  readonly name: string;
  readonly domain: string;
  readonly pair: Pair;
  readonly publishes: readonly string[];
  readonly subscribes: readonly string[];
}

export interface Server {
  readonly host: string;
  readonly users: readonly User[];
  /** Domains with an account. */
  readonly owners: ReadonlySet<string>;
}

const isValid = (subject: string): boolean => !/ |\.\./.test(subject);

/** Draws a plan, and says what it means for each server. */
export const draw = (plan: Plan): { document: Document; servers: readonly Server[] } => {
  const drawing = new Drawing();
  const count = plan.domains;
  const hosts = ['here', 'there'].map((name, index): [string, HostId] => [
    name,
    drawing.host(name, `10.0.0.${index + 1}`),
  ]);
  const domains = DOMAINS.slice(0, count).map((name) => drawing.domain(name));
  const own = (domain: number): DomainId => domains[domain % count] as DomainId;
  const nats = plan.servers.map((domain, index): ServiceId => {
    const host_id = hosts[index]?.[1] as HostId;
    return drawing.service(own(domain), `nats ${index}`, 'nats', { host_id });
  });
  const services = plan.services.map(({ domain, hasKey }, index) => {
    const id = drawing.service(own(domain), `service ${index}`, 'application', {
      host_id: hosts[index % 2]?.[1] as HostId,
      settings: { port: 9000 + index },
    });
    const pair = hasKey ? freshPair() : null;
    if (pair) drawing.key(id, pair.nkey);
    return { id: id as string, domain: nameOf(domain % count), pair, name: `service ${index}` };
  });
  const keepers = domains.map((id, index) => {
    const pair = plan.keepers[index] ? freshPair() : null;
    if (pair) drawing.events(id, { nkey: pair.nkey });
    return { id: id as string, domain: nameOf(index), pair, name: `keeper ${index}` };
  });
  const ends = [...services, ...keepers];
  const drawn = new Map<string, Plan['edges'][number]>();
  for (const edge of plan.edges) {
    const from = ends[edge.from % ends.length]?.id ?? '';
    const server = edge.server % nats.length;
    const key = `${edge.kind} ${from} ${server}`;
    if (drawn.has(key)) continue;
    drawn.set(key, { ...edge, server });
    const isMessage = edge.kind !== 'depends_on';
    drawing.edge(edge.kind, from, nats[server] ?? '', (isMessage && edge.subjects) || undefined);
  }

  const servers = nats.map((_, index): Server => {
    const edgesOf = (id: string, kind: EdgeKind) =>
      [...drawn].filter(([key]) => key === `${kind} ${id} ${index}`).map(([, edge]) => edge);
    const subjectsOf = (id: string, domain: string, kind: EdgeKind): readonly string[] =>
      edgesOf(id, kind).flatMap(({ subjects }) => subjects?.filter(isValid) ?? [`${domain}.>`]);
    const talks = (id: string): boolean =>
      edgesOf(id, 'publishes').length + edgesOf(id, 'subscribes').length > 0;
    const known = (pair: Pair | null): pair is Pair => pair !== null;
    const talking = (domain: string) => keepers.find((one) => one.domain === domain)?.id ?? '';

    const reach = services.filter(({ id, domain }) =>
      [id, talking(domain)].some((end) => talks(end) || edgesOf(end, 'depends_on').length > 0),
    );
    const uses = (id: string, domain: string, kind: EdgeKind): readonly string[] => {
      const both = [id, talking(domain)];
      if (!both.some(talks)) return [`${domain}.>`];
      return both.flatMap((end) => subjectsOf(end, domain, kind));
    };
    const owner = nameOf((plan.servers[index] ?? 0) % count);
    const tenants = new Set([
      owner,
      ...reach.map(({ domain }) => domain),
      ...keepers.filter(({ id }) => talks(id)).map(({ domain }) => domain),
    ]);
    const users: readonly User[] = [
      ...reach.flatMap(({ id, domain, pair, name }) =>
        known(pair)
          ? [
              {
                name,
                domain,
                pair,
                publishes: uses(id, domain, 'publishes'),
                subscribes: uses(id, domain, 'subscribes'),
              },
            ]
          : [],
      ),
      ...keepers.flatMap(({ id, domain, pair, name }) => {
        if (!tenants.has(domain) || !known(pair)) return [];
        const all = (kind: EdgeKind) => [`${domain}.events.>`, ...subjectsOf(id, domain, kind)];
        const [publishes, subscribes] = [all('publishes'), all('subscribes')];
        return [{ name, domain, pair, publishes, subscribes }];
      }),
    ];
    const named = users
      .flatMap(({ publishes, subscribes }) => [...publishes, ...subscribes])
      .map((subject) => subject.split('.')[0] ?? '')
      .filter((first) => DOMAINS.slice(0, count).some((name) => name === first));
    return { host: hosts[index]?.[0] ?? '', users, owners: new Set([...tenants, ...named]) };
  });
  return { document: drawing.document, servers };
};

/** Subjects that tell the drawn from the undrawn. */
export const PROBES: readonly string[] = [...DOMAINS, 'stranger'].flatMap((owner) =>
  ['', '.events', '.events.x', '.commands', '.x.events', '.x.x.x', '.events.commands.x.events'].map(
    (rest) => `${owner}${rest}`,
  ),
);

/** Whether a pattern with wildcards matches a subject without. */
const matches = (pattern: string, subject: string): boolean => {
  const tokens = subject.split('.');
  const wanted = pattern.split('.');
  return (
    wanted.every((token, n) =>
      token === '>'
        ? tokens.length > n
        : (token === '*' && n < tokens.length) || token === tokens[n],
    ) &&
    (wanted.at(-1) === '>' || wanted.length === tokens.length)
  );
};

const ownerOf = (subject: string): string => subject.split('.')[0] ?? '';

/** A wildcard for the owner stands for each domain that has an account. */
export const mayPublish = ({ owners }: Server, user: User, subject: string): boolean =>
  user.publishes.some(
    (pattern) =>
      matches(pattern, subject) && (!/^[*>]/.test(pattern) || owners.has(ownerOf(subject))),
  );

export const maySubscribe = (user: User, subject: string): boolean =>
  user.subscribes.some((pattern) => matches(pattern, subject));

/** Between domains, a message goes from its owner to others, and from others to its owner. */
export const hears = (server: Server, from: User, to: User, subject: string): boolean =>
  mayPublish(server, from, subject) &&
  maySubscribe(to, subject) &&
  (from.domain === to.domain || [from.domain, to.domain].includes(ownerOf(subject)));

/** Whether some domain both sends to the owner and hears from it: then the owner hears an echo. */
export const echoes = ({ users }: Server, subject: string): boolean => {
  const owner = ownerOf(subject);
  const foreign = (user: User, patterns: readonly string[]): boolean =>
    user.domain !== owner && patterns.some((one) => [owner, '*', '>'].includes(ownerOf(one)));
  const senders = users.filter((user) => foreign(user, user.publishes));
  return users.some(
    (user) =>
      foreign(user, user.subscribes) && senders.some(({ domain }) => domain === user.domain),
  );
};
