import type { Client, Many } from '../catalog/scope.ts';
import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { fitted } from '../deployment/unique.ts';
import { ref, text, toExpr } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** Longest name of a Unix user, and so of a role that is known by it. */
const ROLE_LENGTH = 31;

/** Role, database and user name of a domain. */
export const roleOf = (domainSlug: string): string => fitted(domainSlug, ROLE_LENGTH);

/** Whether a client reaches a provider through a socket of its machine, as a Unix user. */
export const usesSocket = (client: ServicePlan, provider: ServicePlan): boolean =>
  provider.kind?.peer === true &&
  client.kind?.kind === 'application' &&
  client.host !== null &&
  client.host === provider.host;

/** `hosts.core.address` with its prefix; the name of a machine whose address nobody knows. */
const rangeOf = (host: HostPlan): Expr =>
  host.address === null
    ? toExpr(host.slug)
    : text`${ref('hosts', host.slug, 'address')}${host.address.includes(':') ? '/128' : '/32'}`;

/** The clients of a service by domain: all, those of other machines, those that need a password. */
export const clientsOf = (
  service: ServicePlan,
): Readonly<Record<'all' | 'remote' | 'password', readonly Client[]>> => {
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

const distinctBy = (pairs: readonly Pair[], key: (pair: Pair) => string): readonly Client[] => {
  const byKey = new Map(pairs.map((pair) => [key(pair), pair]));
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { domain, host }]) => ({
      domain: domain.slug,
      role: roleOf(domain.slug),
      range: rangeOf(host),
    }));
};

/** Array and opaque list are the same thing here, and nowhere else. */
export const many = <T>(items: readonly T[]): Many<T> => items as unknown as Many<T>;
export const itemsOf = <T>(list: Many<T>): readonly T[] => list as unknown as readonly T[];
