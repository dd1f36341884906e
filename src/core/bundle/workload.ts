import { type ConnectionFacts, protocolsOf } from '../catalog/define-service-kind.ts';
import type { Condition, WorkloadScope } from '../catalog/scope.ts';
import {
  type HostPlan,
  hasRemoteClients,
  isDeployed,
  type ServicePlan,
  sharingInstance,
} from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { attrs, bind, call, list, path, ref, text, toExpr } from '../nix/build.ts';
import { literalName } from '../nix/shape.ts';
import type { Bind, Expr } from '../nix/syntax.ts';
import { invariant } from '../result.ts';
import { condition, holds, many } from './answers.ts';
import { roleOf, usesSocket } from './clients.ts';
import { connectionOf } from './connection.ts';
import { externalAddress, type References } from './references.ts';
import { variablePrefixes } from './variables.ts';

/** What a connection gives to a workload, with all that is known of it. */
export interface Given {
  readonly variables: readonly { readonly name: string; readonly value: Expr }[];
  readonly secrets: readonly {
    readonly variable: string;
    readonly file: string;
    readonly path: string;
    readonly content: string;
    readonly origin: string | undefined;
  }[];
}

/** What each connection of a service gives to it. */
export const connectionFacts = (service: ServicePlan, refs: References): readonly Given[] => {
  const prefixes = variablePrefixes(service);
  return service.reaches.flatMap((provider) => {
    if (!provider.kind || (provider.kind.deployed && !isDeployed(provider))) return [];
    const prefix = prefixes.get(provider) ?? provider.kind.prefix ?? '';
    return [givenBy(provider.kind.connection(connectionOf(service, provider, refs, prefix)))];
  });
};

const givenBy = ({ variables, secrets = [] }: ConnectionFacts): Given => ({
  variables: variables
    .filter(isGiven)
    .map(({ name, value }) => ({ name: known(name), value: toExpr(value) })),
  secrets: secrets.filter(isGiven).map(({ variable, file, path, content, origin }) => ({
    variable: known(variable),
    file: known(file),
    path: known(path),
    content: known(content),
    origin,
  })),
});

const isGiven = ({ when }: { readonly when?: Condition }): boolean =>
  when === undefined || holds(when);

/** The text of a name that the explicit scope gave. */
const known = (name: Expr | string): string => {
  const literal = literalName(toExpr(name));
  invariant(literal !== null, 'a name of the explicit scope is known');
  return literal;
};

/** Units of the service's machine that must be up before it, and the network if it needs that. */
export const unitsBefore = (service: ServicePlan): readonly string[] => {
  const units = service.reaches
    .filter((provider) => isDeployed(provider) && provider.host === service.host)
    .map((provider) => provider.kind?.ready?.(provider) ?? provider.unit);
  const remote = service.reaches.some(({ host }) => host !== service.host);
  const network = remote || service.kind?.kind === 'application' ? ['network-online.target'] : [];
  return [...new Set([...units, ...network])].filter((unit) => unit !== service.unit).sort();
};

export const workloadOf = (service: ServicePlan, refs: References): WorkloadScope => {
  const facts = connectionFacts(service, refs);
  const secrets = new Map(
    facts.flatMap((fact) => fact.secrets).map((secret) => [secret.file, secret]),
  );
  const endpoints = endpointsToWaitFor(service, refs);
  return {
    environment: (secretsAt, key) => environment(service, refs, facts, secretsAt, key),
    units: toExpr(unitsBefore(service)),
    mustWait: condition(endpoints.length > 0),
    wait: waitFor(endpoints),
    allowed: allowed(service),
    secrets: many(
      [...secrets.values()]
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map(({ file, path }) => ({ file: toExpr(file), path: toExpr(path) })),
    ),
    isUser: condition(service.reaches.some((provider) => usesSocket(service, provider))),
    user: toExpr(roleOf(service.domain?.slug ?? '')),
    package: packageOf(service),
  };
};

/** The package, with the pinned source if there is one. */
const packageOf = (service: ServicePlan): Expr => {
  const { packageName } = service;
  const source = bind('src', ref('config', 'cim', 'sources', packageName));
  const given = attrs(lockedSource(service) ? [source] : []);
  return call('pkgs.callPackage', path(`../../apps/${packageName}.nix`), given);
};

const environment = (
  service: ServicePlan,
  refs: References,
  facts: readonly Given[],
  secretsAt: string,
  key: string,
): Expr => {
  const own = new Map<string, Expr>();
  const given = service.settings[key];
  for (const item of Array.isArray(given) ? given.map(String) : []) {
    const [name = '', ...value] = item.split('=');
    const written = value.join('=');
    // systemd expands specifiers in the environment of its own units: %% is a percent sign.
    own.set(name, toExpr(secretsAt.startsWith('%') ? written.replaceAll('%', '%%') : written));
  }
  const derived = new Map<string, Expr>();
  for (const { variables, secrets } of facts) {
    for (const { name, value } of variables) derived.set(name, value);
    for (const { variable, file } of secrets) derived.set(variable, toExpr(`${secretsAt}/${file}`));
  }
  const first: readonly Bind[] = [
    bind('HOST', listenAddress(service)),
    bind('PORT', refs.portText(service)),
  ];
  const rest = new Map([...derived, ...own]);
  return attrs([
    ...first.filter(({ path: [name] }) => !own.has(String(name))),
    ...[...rest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => bind(name, value)),
  ]);
};

const LOOPBACK = '127.0.0.1';
export const isLoopback = (address: string): boolean => address === LOOPBACK;

/** Loopback, or every address once another machine may reach it. */
export const listenAddress = (service: ServicePlan): string => {
  const remote = sharingInstance(service).some(
    (one) => one.service.public || hasRemoteClients(one),
  );
  if (!remote) return LOOPBACK;
  return service.host?.address?.includes(':') ? '::' : '0.0.0.0';
};

const endpointsToWaitFor = (service: ServicePlan, refs: References): readonly Expr[] =>
  service.reaches
    .filter(
      (provider) =>
        isDeployed(provider) &&
        provider.host !== service.host &&
        provider.port !== null &&
        protocolsOf(provider.kind).includes('tcp'),
    )
    .map((provider) => refs.endpoint(provider));

const waitFor = (endpoints: readonly Expr[]): Expr => {
  // The dash: when the minute is over, the unit starts all the same.
  const command = text`-${call('lib.getExe', ref('waitFor'))}`;
  return call('lib.concatStringsSep', ' ', list([command, ...endpoints]));
};

/** What it depends on beside it sends it to the machine's own address. */
const goesOnHere = ({ reaches, host }: ServicePlan): boolean =>
  host !== null &&
  host.address !== null &&
  reaches.some(
    (one) => one.host === host && one.kind?.advertises && !isLoopback(listenAddress(one)),
  );

const isHost = (host: HostPlan | null): host is HostPlan => host !== null;

const IP = /^([0-9.]+|[0-9a-f:]*:[0-9a-f:.]*)$/i;

const allowed = (service: ServicePlan): Expr => {
  const externals = service.reaches.filter(({ kind }) => kind?.deployed === false);
  const others = [...service.reaches, ...service.clients].flatMap(({ host }) =>
    host && host !== service.host ? [host] : [],
  );
  const hosts = [...others, ...(goesOnHere(service) ? [service.host] : [])].filter(isHost);
  const anywhere =
    service.service.public ||
    externals.some((external) => !IP.test(externalAddress(external))) ||
    others.some(({ address }) => address === null);
  // A filter by address cannot know a name, nor who comes from everywhere.
  if (anywhere) return toExpr('any');
  const slugs = [...new Set(hosts.map(({ slug }) => slug))].sort();
  return list([
    'localhost',
    ...slugs.map((slug) => ref('hosts', slug, 'range')),
    ...externals.map(externalAddress),
  ]);
};
