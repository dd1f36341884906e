import { err, ok, type Problem, type Result } from '../result.ts';
import type { Command } from './commands/command.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { takenAddresses } from './free-address.ts';
import { namer } from './fresh-name.ts';
import { DomainId, EdgeId, type Graph, type Host, HostId, PersonId, ServiceId } from './graph.ts';
import { isExternalSystem } from './kinds.ts';
import type { Box } from './layout.ts';
import { slugOf, USER_LENGTH } from './slug.ts';

/** What pasting does: commands, places, and what is selected afterwards. */
export interface Pasted {
  readonly commands: readonly Command[];
  readonly places: Readonly<Record<string, Box>>;
  readonly select: readonly string[];
}

export interface PasteOptions {
  /** The domain for services whose own does not come along; `null`: theirs, if it is there. */
  readonly domain: string | null;
  /** How far copies lie from their originals, in pixels. */
  readonly offset: number;
  readonly newId: () => string;
}

/** What copying reads, and the ids of copies by those of their originals. */
interface Copying extends PasteOptions {
  readonly graph: Graph;
  readonly fragment: Fragment;
  readonly idOf: (original: string) => string;
  /** Domains that come along. */
  readonly along: ReadonlySet<string>;
}

const NO_DOMAIN: Problem = {
  code: 'paste-without-domain',
  message: 'A copied service needs a domain, and its own is not in this drawing.',
  remedy: 'Select the domain that should hold it, then paste again.',
};

/** The container of a copy: the copied one, else the original if it is in this drawing. */
const containerOf = ({ graph, along, idOf }: Copying, id: string | null): string | null => {
  if (id === null) return null;
  if (along.has(id)) return idOf(id);
  return id in graph.domains ? id : null;
};

const domainCopies = (copying: Copying): readonly Command[] => {
  const { graph, fragment, idOf } = copying;
  const fresh = namer(Object.values(graph.domains));
  const created = fragment.domains.map(
    ({ domain_id, name, purpose, administrator }): Command => ({
      type: 'create-domain',
      domain_id: DomainId.parse(idOf(domain_id)),
      name: fresh(name),
      purpose,
      administrator,
    }),
  );
  const nested = fragment.domains.map(({ domain_id, parent_domain_id, constraints }): Command => {
    const parent = containerOf(copying, parent_domain_id);
    return {
      type: 'update-domain',
      domain_id: DomainId.parse(idOf(domain_id)),
      changes: { constraints, parent_domain_id: parent === null ? null : DomainId.parse(parent) },
    };
  });
  return [...created, ...nested];
};

/** A machine's MAC addresses and keys are its own, and so are addresses that somebody has. */
const interfacesOf = (graph: Graph, host: Host): Host['interfaces'] => {
  const taken = takenAddresses(graph);
  return host.interfaces.map((one) => ({
    ...one,
    mac_address: null,
    public_key: null,
    addresses: one.addresses.map((at) =>
      taken.has(at.address) ? { ...at, address: '', dhcp: true } : at,
    ),
  }));
};

const hostCopies = ({ graph, fragment, idOf }: Copying): readonly Command[] => {
  const fresh = namer(Object.values(graph.hosts));
  return fragment.hosts.map((host) => ({
    type: 'add-host',
    host: {
      ...host,
      host_id: HostId.parse(idOf(host.host_id)),
      name: fresh(host.name),
      interfaces: interfacesOf(graph, host),
    },
  }));
};

const personCopies = ({ graph, fragment, idOf }: Copying): readonly Command[] => {
  const there = Object.values(graph.people);
  const written = there.flatMap((person) => [person, { name: slugOf(person) }]);
  const fresh = namer(written, USER_LENGTH);
  const users = new Set(there.map(slugOf));
  return fragment.people.map((person) => ({
    type: 'add-person',
    person: {
      ...person,
      person_id: PersonId.parse(idOf(person.person_id)),
      name: fresh(person.name),
      username: users.has(slugOf(person)) ? '' : person.username,
    },
  }));
};

/** Where a copied service lives; `undefined`: nowhere, though it must. */
const homeOf = (copying: Copying, service: Fragment['services'][number]) => {
  const own = service.domain_id;
  if (own !== null && copying.along.has(own)) return copying.idOf(own);
  if (own === null && isExternalSystem(service)) return null;
  const home = copying.domain ?? containerOf(copying, own);
  return home === null && !isExternalSystem(service) ? undefined : home;
};

const serviceCopies = (copying: Copying): Result<readonly Command[], Problem> => {
  const { graph, fragment, idOf } = copying;
  const hosts = new Set<string>(fragment.hosts.map(({ host_id }) => host_id));
  const namers = new Map<string | null, (wish: string) => string>();
  const commands: Command[] = [];
  for (const service of fragment.services) {
    const home = homeOf(copying, service);
    if (home === undefined) return err(NO_DOMAIN);
    const fresh =
      namers.get(home) ??
      namer(Object.values(graph.services).filter(({ domain_id }) => domain_id === home));
    namers.set(home, fresh);
    const host = service.host_id;
    const placed =
      host === null ? null : hosts.has(host) ? idOf(host) : host in graph.hosts ? host : null;
    commands.push({
      type: 'add-service',
      service: {
        ...service,
        service_id: ServiceId.parse(idOf(service.service_id)),
        domain_id: home === null ? null : DomainId.parse(home),
        host_id: placed === null ? null : HostId.parse(placed),
        name: fresh(service.name),
      },
    });
  }
  return ok(commands);
};

const joinCopies = ({ fragment, idOf, newId }: Copying): readonly Command[] => [
  ...fragment.edges.map(
    (edge): Command => ({
      type: 'add-edge',
      edge: { ...edge, edge_id: EdgeId.parse(newId()), from: idOf(edge.from), to: idOf(edge.to) },
    }),
  ),
  ...fragment.links.map(
    (link): Command => ({
      type: 'add-link',
      link: {
        ...link,
        from_node: HostId.parse(idOf(link.from_node)),
        to_node: HostId.parse(idOf(link.to_node)),
      },
    }),
  ),
];

/** Places of copies: beside their originals; what lies in a copied domain keeps its place there. */
const placeCopies = (copying: Copying): Pick<Pasted, 'places' | 'select'> => {
  const { fragment, along, idOf, offset } = copying;
  /** Where each lived and lives; those that are not here need no container. */
  const homes = new Map<string, readonly [string | null, string | null | undefined]>([
    ...fragment.domains.map(
      ({ domain_id, parent_domain_id: up }) => [domain_id, [up, containerOf(copying, up)]] as const,
    ),
    ...fragment.services.map(
      (one) => [one.service_id, [one.domain_id, homeOf(copying, one)]] as const,
    ),
    ...fragment.hosts.map(({ host_id }) => [host_id, [null, null]] as const),
    ...fragment.people.map(({ person_id }) => [person_id, [null, null]] as const),
  ]);
  const places: Record<string, Box> = {};
  const select: string[] = [];
  for (const [id, box] of Object.entries(fragment.nodes)) {
    if (!homes.has(id) && box.text === undefined) continue;
    const [before, now] = homes.get(id) ?? [null, null];
    const carried = before !== null && along.has(before);
    if (!carried) select.push(idOf(id));
    // Elsewhere than its original, a copy is placed beside what is there.
    if (!carried && before !== now) continue;
    const by = carried ? 0 : offset;
    places[idOf(id)] = { ...box, x: box.x + by, y: box.y + by };
  }
  return { places, select };
};

/** Turns a fragment into commands that add it to a drawing, everything with an id of its own. */
export const pasteOf = (
  { graph }: Document,
  fragment: Fragment,
  options: PasteOptions,
): Result<Pasted, Problem> => {
  const ids = new Map<string, string>();
  const idOf = (original: string): string => {
    const id = ids.get(original) ?? options.newId();
    ids.set(original, id);
    return id;
  };
  const along = new Set<string>(fragment.domains.map(({ domain_id }) => domain_id));
  const copying: Copying = { ...options, graph, fragment, idOf, along };
  const services = serviceCopies(copying);
  if (!services.ok) return services;
  const commands = [
    ...domainCopies(copying),
    ...hostCopies(copying),
    ...personCopies(copying),
    ...services.value,
    ...joinCopies(copying),
  ];
  return ok({ commands, ...placeCopies(copying) });
};
