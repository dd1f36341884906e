import { type ConnectionFacts, protocolsOf } from '../catalog/define-service-kind.ts';
import type { WorkloadScope } from '../catalog/scope.ts';
import {
  hasRemoteClients,
  isDeployed,
  type ServicePlan,
  sharingInstance,
} from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { attrs, bind, call, list, path, ref, text, toExpr } from '../nix/build.ts';
import type { Bind, Expr } from '../nix/syntax.ts';
import { roleOf, usesSocket } from './clients.ts';
import { connectionOf } from './connection.ts';
import { externalAddress, type References } from './references.ts';
import { variablePrefixes } from './variables.ts';

/** Facts of each connection of a service, by provider. */
export const connectionFacts = (
  service: ServicePlan,
  refs: References,
): readonly ConnectionFacts[] => {
  const prefixes = variablePrefixes(service);
  return service.reaches.flatMap((provider) => {
    if (!provider.kind || (provider.kind.deployed && !isDeployed(provider))) return [];
    const prefix = prefixes.get(provider) ?? provider.kind.prefix ?? '';
    return [provider.kind.connection(connectionOf(service, provider, refs, prefix))];
  });
};

/** Units of the service's machine that must be up before it, and the network if it needs that. */
export const unitsBefore = (service: ServicePlan): readonly string[] => {
  const units = service.reaches
    .filter((provider) => isDeployed(provider) && provider.host === service.host)
    .map((provider) => provider.kind?.ready ?? provider.unit);
  const remote = service.reaches.some(({ host }) => host !== service.host);
  const network = remote || service.kind?.kind === 'application' ? ['network-online.target'] : [];
  return [...new Set([...units, ...network])].filter((unit) => unit !== service.unit).sort();
};

export const workloadOf = (service: ServicePlan, refs: References): WorkloadScope => {
  const facts = connectionFacts(service, refs);
  const secrets = new Map(
    facts.flatMap((fact) => fact.secrets ?? []).map((secret) => [secret.file, secret]),
  );
  return {
    environment: (secretsAt, key) => environment(service, refs, facts, secretsAt, key),
    units: unitsBefore(service),
    wait: waitFor(service, refs),
    allowed: allowed(service),
    secrets: [...secrets.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    user: service.reaches.some((provider) => usesSocket(service, provider))
      ? roleOf(service.domain?.slug ?? '')
      : null,
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
  facts: readonly ConnectionFacts[],
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
  for (const { variables, secrets = [] } of facts) {
    for (const { name, value } of variables) derived.set(name, toExpr(value));
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

/** Loopback, or every address once another machine may reach it. */
export const listenAddress = (service: ServicePlan): string => {
  const remote = sharingInstance(service).some(
    (one) => one.service.public || hasRemoteClients(one),
  );
  if (!remote) return '127.0.0.1';
  return service.host?.address?.includes(':') ? '::' : '0.0.0.0';
};

const waitFor = (service: ServicePlan, refs: References): readonly Bind[] => {
  const remote = service.reaches.filter(
    (provider) =>
      isDeployed(provider) &&
      provider.host !== service.host &&
      provider.port !== null &&
      protocolsOf(provider.kind).includes('tcp'),
  );
  if (remote.length === 0) return [];
  // The dash: when the minute is over, the unit starts all the same.
  const command = text`-${call('lib.getExe', ref('waitFor'))}`;
  const endpoints = remote.map((provider) => refs.endpoint(provider));
  return [bind('ExecStartPre', call('lib.concatStringsSep', ' ', list([command, ...endpoints])))];
};

const IP = /^([0-9.]+|[0-9a-f:]*:[0-9a-f:.]*)$/i;

const allowed = (service: ServicePlan): Expr => {
  const externals = service.reaches.filter(({ kind }) => kind?.deployed === false);
  const hosts = [...service.reaches, ...service.clients].flatMap(({ host }) =>
    host && host !== service.host ? [host] : [],
  );
  const anywhere =
    service.service.public ||
    externals.some((external) => !IP.test(externalAddress(external))) ||
    hosts.some(({ address }) => address === null);
  // A filter by address cannot know a name, nor who comes from everywhere.
  if (anywhere) return toExpr('any');
  const slugs = [...new Set(hosts.map(({ slug }) => slug))].sort();
  return list([
    'localhost',
    ...slugs.map((slug) => ref('hosts', slug, 'address')),
    ...externals.map(externalAddress),
  ]);
};
