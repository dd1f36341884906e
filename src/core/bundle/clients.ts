import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { fitted } from '../deployment/unique.ts';
import { USER_LENGTH } from '../model/slug.ts';
import { ref } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** The services of a domain on a machine that use another. */
export interface ClientPlan {
  /** Slug of the domain. */
  readonly domain: string;
  readonly role: string;
  readonly range: Expr;
}

/** Role, database and user name of a domain; a Unix user may be known by it. */
export const roleOf = (domainSlug: string): string => fitted(domainSlug, USER_LENGTH);

/** Whether a client reaches a provider through a socket of its machine, as a Unix user. */
export const usesSocket = (client: ServicePlan, provider: ServicePlan): boolean =>
  provider.kind?.peer === true &&
  client.kind?.kind === 'application' &&
  client.host !== null &&
  client.host === provider.host;

/** The addresses from which a machine comes: `hosts.core.range`. */
const rangeOf = (host: HostPlan): Expr => ref('hosts', host.slug, 'range');

/** The clients of a service by domain: all, those of other machines, those that need a password. */
export const clientsOf = (
  service: ServicePlan,
): Readonly<Record<'all' | 'remote' | 'password', readonly ClientPlan[]>> => {
  const own =
    service.host && service.domain ? [{ domain: service.domain, host: service.host }] : [];
  const clients = service.clients.filter(({ host, domain }) => host && domain);
  const pairs = (some: readonly ServicePlan[]) =>
    some.flatMap(({ domain, host }) => (domain && host ? [{ domain, host }] : []));
  return {
    all: distinctBy([...own, ...pairs(clients)], ({ domain }) => domain.slug),
    remote: distinctBy(
      pairs(clients.filter(({ host }) => host !== service.host)),
      ({ domain, host }) => `${domain.slug}@${host.slug}`,
    ),
    password: distinctBy(
      pairs(clients.filter((client) => !usesSocket(client, service))),
      ({ domain }) => domain.slug,
    ),
  };
};

type Pair = { readonly domain: { readonly slug: string }; readonly host: HostPlan };

const distinctBy = (pairs: readonly Pair[], key: (pair: Pair) => string): readonly ClientPlan[] => {
  const byKey = new Map(pairs.map((pair) => [key(pair), pair]));
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { domain, host }]) => ({
      domain: domain.slug,
      role: roleOf(domain.slug),
      range: rangeOf(host),
    }));
};
