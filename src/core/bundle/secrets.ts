import { fieldsOf, type SettingField } from '../catalog/fields.ts';
import { SEED_ORIGIN, WIREGUARD_ORIGIN } from '../catalog/origins.ts';
import {
  type Deployment,
  type DomainPlan,
  type HostPlan,
  isDeployed,
  type ServicePlan,
} from '../deployment/plan.ts';
import { seedPathOfDomain } from '../deployment/seed-path.ts';
import { hasStreams, tenantsOf } from '../deployment/tenants.ts';
import { clientsOf } from './clients.ts';
import { tunnelKeyFile } from './host-networking.ts';
import { code } from './markdown.ts';
import { referencesFrom } from './references.ts';
import { secretOf } from './secret-of.ts';
import { connectionFacts } from './workload.ts';

/** A file that somebody must put on a machine. */
export interface Secret {
  readonly host: string;
  readonly path: string;
  readonly content: string;
  /** Where it comes from, in Markdown: most often a command that makes one. */
  readonly origin: string;
  /** Variables that the file sets; it holds the bare secret where there are none. */
  readonly variables?: readonly string[];
  /** Unix user who reads it, when that is not root. */
  readonly owner?: string;
  /** Services that read it, as `<domain>/<service>`. */
  readonly services?: readonly string[];
}

/** A password that nobody needs to remember. */
const RANDOM = 'openssl rand -hex 32';

/** A secret that two services have. */
const SHARED = 'as its server has it';

/** Every secret that the machines read, by machine and path, each once. */
export const secretsOf = (deployment: Deployment): readonly Secret[] => {
  const all = deployment.services.filter(isDeployed).flatMap((service) => {
    const host = service.host.slug;
    return [...ownSecrets(service), ...clientSecrets(service), ...connectionSecrets(service)].map(
      (secret): Secret => ({ host, services: [service.path], ...secret }),
    );
  });
  all.push(...deployment.hosts.flatMap((host) => keeperSeeds(host, deployment.domains)));
  const byPlace = new Map<string, Secret>();
  for (const secret of [...all, ...tunnelKeys(deployment)]) {
    const place = `${secret.host} ${secret.path}`;
    const services = new Set([...(byPlace.get(place)?.services ?? []), ...(secret.services ?? [])]);
    const before = byPlace.get(place);
    const origin = (secret.origin === SHARED && before?.origin) || secret.origin;
    byPlace.set(place, { ...before, ...secret, origin, services: [...services].sort() });
  }
  return [...byPlace.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, secret]) => secret);
};

const tunnelKeys = ({ hosts }: Deployment): readonly Secret[] =>
  hosts.flatMap(({ slug, network }) =>
    network.interfaces
      .filter(({ form }) => form === 'tunnel')
      .map(({ name }) => ({
        host: slug,
        path: tunnelKeyFile(name),
        content: `private key of the tunnel ${name}`,
        origin: WIREGUARD_ORIGIN,
      })),
  );

type Found = Omit<Secret, 'host'>;

const ownSecrets = (service: ServicePlan): readonly Found[] => {
  if (!service.kind) return [];
  const { kind, settings } = service;
  return fieldsOf(kind)
    .filter(({ key, secret }) => secret && settings[key.replace(/_file$/, '')] !== false)
    .filter(({ needs }) => !needs || service.reaches.some((one) => one.kind?.kind === needs))
    .map((field) => ({
      path: secretOf(service, field.key),
      variables: field.variables ?? [],
      ...(kind.secretsOwner && { owner: kind.secretsOwner }),
      content: `${field.title.replace(/ file$/, '').toLowerCase()} of ${service.path}`,
      origin: originOf(service, field),
    }));
};

const originOf = (
  service: ServicePlan,
  { origin, sharedWith, variables = [] }: SettingField,
): string => {
  const other = service.reaches.find(({ kind }) => kind?.kind === sharedWith);
  if (other) return [...variables.map((name) => code(`${name}=`)), SHARED].join(' ');
  const lines = variables.map((name) =>
    name.endsWith('PASSWORD') || name.endsWith('KEY')
      ? `echo "${name}=$(${RANDOM})"`
      : `echo ${name}=admin`,
  );
  return origin ?? code(lines.length > 0 ? lines.join('; ') : RANDOM);
};

const clientSecrets = (service: ServicePlan): readonly Found[] => {
  const { kind } = service;
  if (!kind?.clientSecret) return [];
  const clients = clientsOf(service);
  return (kind.peer ? clients.password : clients.all).map(({ domain, role }) => ({
    path: `/run/secrets/${domain}/${kind.clientSecret}`,
    ...(kind.secretsOwner && { owner: kind.secretsOwner }),
    content: `password of ${role} for ${service.path}`,
    origin: code(RANDOM),
  }));
};

const connectionSecrets = (service: ServicePlan): readonly Found[] => {
  if (!service.kind?.workload) return [];
  return connectionFacts(service, referencesFrom(service.domain?.slug ?? '')).flatMap(
    ({ secrets }) =>
      secrets.map(({ path, content, origin = SHARED }) => ({ path, content, origin })),
  );
};

/** Seeds of who makes the streams of each domain. */
const keeperSeeds = (host: HostPlan, domains: readonly DomainPlan[]): readonly Secret[] =>
  hasStreams(host)
    ? tenantsOf(host, domains)
        .filter(({ nkey }) => nkey !== null)
        .map((domain) => ({
          host: host.slug,
          path: `/run/secrets/${seedPathOfDomain(domain)}`,
          content: `seed of the NATS key of ${domain.slug}`,
          origin: SEED_ORIGIN,
        }))
    : [];
