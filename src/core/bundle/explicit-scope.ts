import type { Client, Condition, Many, ServiceScope } from '../catalog/scope.ts';
import { fixedAddresses } from '../deployment/fixed-addresses.ts';
import { loadOf } from '../deployment/loads.ts';
import { familyOf } from '../deployment/network/cidr.ts';
import type { DomainPlan, HostPlan, ServicePlan } from '../deployment/plan.ts';
import { grouped } from '../model/grouped.ts';
import type { Nix } from '../nix/build.ts';
import { attrs, binary, call, indented, json, list, path, text, toExpr } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';
import { condition, holds, itemsOf, many } from './answers.ts';
import { type ClientPlan, clientsOf } from './clients.ts';
import { connectionOf } from './connection.ts';
import { bracketed, REFERENCES_FROM_HOST, referencesFrom } from './references.ts';
import { secretOf } from './secret-of.ts';
import { postgresqlSizes } from './sizing.ts';
import { variablePrefixes } from './variables.ts';
import { isLoopback, listenAddress, workloadOf } from './workload.ts';

/**
 * The scope of the explicit flavour: it answers with values, and what does not hold vanishes.
 * `within` is the module that is written: the domain's, or the machine's own.
 */
export const explicitScope = (
  service: ServicePlan & { readonly host: HostPlan; readonly domain: DomainPlan },
  within: 'domain' | 'host' = 'domain',
): ServiceScope => {
  const domain = service.domain.slug;
  const refs = within === 'domain' ? referencesFrom(domain) : REFERENCES_FROM_HOST;
  const prefixes = variablePrefixes(service);
  const clients = clientsOf(service);
  const listen = listenAddress(service);
  const sizes = postgresqlSizes(loadOf(service));
  const hostAddress =
    service.host.address === null
      ? toExpr(service.host.slug)
      : refs.host(service.host.slug, 'address');
  const advertised = isLoopback(listen) ? toExpr(listen) : hostAddress;
  const peers = [...new Set([...service.reaches, ...service.clients])]
    .filter(({ kind, host }) => kind === service.kind && host && host !== service.host)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const connected = (all: readonly ServicePlan[]) =>
    many(all.map((one) => connectionOf(service, one, refs, '')));
  const connect = (one: ServicePlan) => connectionOf(service, one, refs, prefixes.get(one) ?? '');
  // The domain's own come first.
  const providers = service.reaches
    .filter(({ kind, host }) => kind && (host || !kind.deployed))
    .toSorted((a, b) => Number(b.domain === service.domain) - Number(a.domain === service.domain));
  const value = (key: string): unknown => service.settings[key] ?? null;
  const listAt = (key: string): readonly unknown[] => {
    const items = value(key);
    return Array.isArray(items) ? items : [];
  };
  return {
    name: toExpr(service.slug),
    domain: toExpr(domain),
    host: toExpr(service.host.slug),
    instance: toExpr(service.instance),
    shortInstance: toExpr(service.shortInstance),
    port: refs.port(service),
    portText: refs.portText(service),
    bind: toExpr(listen),
    bindsIpv6: condition(listen === '::'),
    bindHost: toExpr(bracketed(listen)),
    listen: text`${bracketed(listen)}:${refs.portText(service)}`,
    hostAddress,
    isLocated: condition(service.host.address !== null),
    addresses: (family) =>
      many(
        fixedAddresses(service.host)
          .filter((one) => familyOf(one) === family)
          .map((one) => (one === service.host.address ? hostAddress : toExpr(one))),
      ),
    hostInterface: refs.host(service.host.slug, 'interface'),
    advertised,
    advertisedEndpoint:
      !isLoopback(listen) && service.host.address?.includes(':')
        ? text`[${advertised}]:${refs.portText(service)}`
        : text`${advertised}:${refs.portText(service)}`,
    isRemote: condition(!isLoopback(listen)),
    setting: (key) => json(value(key)),
    text: (key) => toExpr(String(value(key) ?? '')),
    scaled: (key, factor) => toExpr(Number(value(key)) * factor),
    sizes: {
      connections: toExpr(Number(sizes.connections)),
      buffers: toExpr(sizes.buffers),
      sort: toExpr(sizes.sort),
    },
    isSet: (key) => condition(value(key) !== '' && value(key) !== null),
    equals: (key, other) => condition(value(key) === other),
    items: (key) => many(listAt(key).map(json)),
    listOf: (items, ...keys) =>
      list([
        ...items.flatMap((item) =>
          isConditional(item) ? (holds(item[0]) ? [item[1]] : []) : [item],
        ),
        ...keys.flatMap((key) => listAt(key).map(json)),
      ]),
    secret: (key) => toExpr(secretOf(service, key)),
    providers: (...kinds) =>
      many(
        providers
          .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind?.kind ?? ''))
          .map(connect),
      ),
    groups: () =>
      many(
        [...grouped(providers, groupOf)]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, members]) => ({ name: toExpr(name), members: many(members.map(connect)) })),
      ),
    peers: (key) =>
      connected(peers.filter(({ settings }) => key === undefined || settings[key] !== '')),
    neighbours: connected(peers.filter(({ host }) => host?.address)),
    remoteClients: named(clients.remote),
    clientDomains: named(clients.all),
    passwordClients: named(clients.password),
    when: (asked, then, otherwise) => toExpr(holds(asked) ? then : otherwise),
    only: (asked, ...bindings) => (holds(asked) ? bindings : []),
    either: (one, other) => condition(holds(one) || holds(other)),
    any: (list) => condition(itemsOf(list).length > 0),
    none: (list) => condition(itemsOf(list).length === 0),
    each: (of, item) => list(itemsOf(of).map(item)),
    eachBinding: (of, binding) => attrs(itemsOf(of).map(binding)),
    eachLine: (of, line) => lines(itemsOf(of).map(line)),
    first: (of, then, otherwise) => {
      const [one] = itemsOf(of);
      return toExpr(one === undefined ? otherwise : then(one));
    },
    rest: (of) => many(itemsOf(of).slice(1)),
    merged: (...sets) =>
      attrs(sets.flatMap((one) => (one.type === 'attrs' ? [...one.bindings] : []))),
    joined: (...lists) => list(lists.flatMap((one) => (one.type === 'list' ? [...one.items] : []))),
    hardened: (...bindings) =>
      binary(call('import', path('../../lib/hardening.nix')), '//', attrs(bindings)),
    workload: workloadOf(service, refs),
  };
};

const groupOf = ({ kind, path: id }: ServicePlan): string =>
  kind === null || kind.workload || !kind.deployed ? id : kind.kind;

const named = (clients: readonly ClientPlan[]): Many<Client> =>
  many(
    clients.map(({ domain, role, range }) => ({
      domain: toExpr(domain),
      role: toExpr(role),
      range,
    })),
  );

const isConditional = (item: unknown): item is readonly [Condition, Nix] =>
  Array.isArray(item) && item.length === 2 && typeof item[0] === 'boolean';

const lines = (items: readonly Nix[]): Expr =>
  indented(items.flatMap((item) => [toExpr(item), '\n']));
