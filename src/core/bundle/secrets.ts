import { fieldsOf } from '../catalog/fields.ts';
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
import { referencesFrom } from './references.ts';
import { secretOf } from './secret-of.ts';
import { connectionFacts } from './workload.ts';

/** A file that somebody must put on a machine. */
export interface Secret {
  readonly host: string;
  readonly path: string;
  readonly content: string;
  /** Variables that the file sets; it holds the bare secret where there are none. */
  readonly variables?: readonly string[];
  /** Unix user who reads it, when that is not root. */
  readonly owner?: string;
  /** Services that read it, as `<domain>/<service>`. */
  readonly services?: readonly string[];
}

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
    byPlace.set(place, { ...byPlace.get(place), ...secret, services: [...services].sort() });
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
        content: `private key of the tunnel ${name}, as wg genkey gives it`,
      })),
  );

type Found = Omit<Secret, 'host'>;

const ownSecrets = (service: ServicePlan): readonly Found[] => {
  if (!service.kind) return [];
  const { kind, settings } = service;
  return fieldsOf(kind)
    .filter(({ key, secret }) => secret && settings[key.replace(/_file$/, '')] !== false)
    .filter(({ needs }) => !needs || service.reaches.some((one) => one.kind?.kind === needs))
    .map(({ key, title, variables = [] }) => ({
      path: secretOf(service, key),
      variables,
      ...(kind.secretsOwner && { owner: kind.secretsOwner }),
      content: `${title.replace(/ file$/, '').toLowerCase()} of ${service.path}`,
    }));
};

const clientSecrets = (service: ServicePlan): readonly Found[] => {
  const { kind } = service;
  if (!kind?.clientSecret) return [];
  const clients = clientsOf(service);
  return (kind.peer ? clients.password : clients.all).map(({ domain, role }) => ({
    path: `/run/secrets/${domain}/${kind.clientSecret}`,
    ...(kind.secretsOwner && { owner: kind.secretsOwner }),
    content: `password of ${role} for ${service.path}`,
  }));
};

const connectionSecrets = (service: ServicePlan): readonly Found[] => {
  if (!service.kind?.workload) return [];
  return connectionFacts(service, referencesFrom(service.domain?.slug ?? '')).flatMap(
    ({ secrets }) => secrets.map(({ path, content }) => ({ path, content })),
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
        }))
    : [];
