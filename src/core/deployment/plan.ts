import type { ServiceKind, Settings } from '../catalog/define-service-kind.ts';
import type { SettingFault } from '../catalog/settings.ts';
import type { Domain, Host, Person, Service, Tier } from '../model/graph.ts';
import type { NetworkPlan } from './network/network-plan.ts';

/**
 * What a graph means in machines: names are slugs, ends are found, every deployed service has a
 * machine. The bundle, the diagrams and the rules read this, and never the edges themselves.
 * Everything is sorted by slug.
 */
export interface Deployment {
  /** NixOS release of the channel, `26.05`: with which new machines and homes begin. */
  readonly release: string;
  readonly hosts: readonly HostPlan[];
  readonly domains: readonly DomainPlan[];
  readonly people: readonly PersonPlan[];
  /** Every service, of all domains and of none; by domain, then by name. */
  readonly services: readonly ServicePlan[];
}

/**
 * Identities and plain values that something is made from: while each is the same as before, what
 * is made from them is, too.
 */
export type Reads = readonly unknown[];

/** What somebody publishes or subscribes at one NATS server. */
export interface Messages {
  readonly server: ServicePlan;
  /** Only such as NATS takes; none when the drawing has others alone. */
  readonly subjects: readonly string[];
}

export interface HostPlan {
  /** Id of the drawn host, or of the domain for which it stands. */
  readonly id: string;
  readonly slug: string;
  /** `null` when nobody drew it: it is the own host of a domain. */
  readonly host: Host | null;
  /** Address at which the others reach it; `null` when DHCP gives one that we cannot know. */
  readonly address: string | null;
  readonly prefixLength: number;
  /** Interface that carries the address. */
  readonly interface: string;
  readonly network: NetworkPlan;
  readonly tier: Tier;
  /** MiB. */
  readonly memory: number | null;
  readonly system: Host['system'];
  readonly stateVersion: string;
  readonly services: readonly ServicePlan[];
}

export interface DomainPlan {
  readonly id: string;
  readonly slug: string;
  readonly domain: Domain;
  readonly administrators: readonly PersonPlan[];
  readonly dependencies: readonly DomainPlan[];
  readonly children: readonly DomainPlan[];
  readonly services: readonly ServicePlan[];
  /** Public NATS key of who keeps its streams. */
  readonly nkey: string | null;
  /** What is drawn from the domain itself, and so holds for each of its workloads. */
  readonly publishes: readonly Messages[];
  readonly subscribes: readonly Messages[];
}

export interface PersonPlan {
  /** Id of the drawn person, or of the first domain that implies one. */
  readonly id: string;
  /** Unix user name. */
  readonly slug: string;
  readonly person: Person | null;
  readonly name: string;
  readonly email: string;
  readonly keys: readonly string[];
  readonly domains: readonly DomainPlan[];
}

export interface ServicePlan {
  readonly id: string;
  readonly slug: string;
  /** `<domain>/<slug>`, or the slug alone outside every domain. */
  readonly path: string;
  readonly service: Service;
  /** `null` when this version does not know it. */
  readonly kind: ServiceKind | null;
  /** What its schema gives, and for what follows from its load, that. */
  readonly settings: Settings;
  readonly faults: readonly SettingFault[];
  readonly domain: DomainPlan | null;
  /** `null` of what is not deployed: external systems, unknown kinds, services without a domain. */
  readonly host: HostPlan | null;
  /** `<domain>-<slug>` in at most 63 characters, and in at most 24. */
  readonly instance: string;
  readonly shortInstance: string;
  /** Name of an application's package: its slug, or `instance` where two have the same. */
  readonly packageName: string;
  readonly port: number | null;
  readonly unit: string;
  /** What it connects to by its own edges. */
  readonly requires: readonly ServicePlan[];
  /** That, and for a workload what the domains that its own depends on offer. */
  readonly reaches: readonly ServicePlan[];
  /** Who reaches it. */
  readonly clients: readonly ServicePlan[];
  /** Public NATS key with which it connects. */
  readonly nkey: string | null;
  readonly publishes: readonly Messages[];
  readonly subscribes: readonly Messages[];
  /** What it is by itself, and where: all that others may say of it. */
  readonly outline: Reads;
  /** That, and of what it requires, reaches and is reached by, the same. */
  readonly relations: Reads;
}

/** A service that runs on one of our machines. */
type DeployedService = ServicePlan & { kind: ServiceKind; host: HostPlan; domain: DomainPlan };

/** Whether a service runs on one of our machines. */
export const isDeployed = (service: ServicePlan): service is DeployedService =>
  service.host !== null && service.kind !== null && service.domain !== null;

/** Whether a service is a NATS server on one of our machines. */
export const isNatsServer = (service: ServicePlan): service is DeployedService =>
  isDeployed(service) && service.kind.kind === 'nats';

/** The services that share one instance with a service on its machine, itself among them. */
export const sharingInstance = (service: ServicePlan): readonly ServicePlan[] =>
  service.host !== null && service.kind?.instances === 'one-per-host'
    ? service.host.services.filter(({ kind }) => kind === service.kind)
    : [service];

/** Whether some service of another machine reaches it. */
export const hasRemoteClients = (service: ServicePlan): boolean =>
  service.clients.some(({ host }) => host !== null && host !== service.host);
