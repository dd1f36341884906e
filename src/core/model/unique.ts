import type { Problem } from '../result.ts';
import { quote } from './elements.ts';
import type { Domain, Graph, Host, Person, Service } from './graph.ts';
import { lookupBy } from './lookup.ts';
import { problem } from './problems.ts';
import { type Named, slugOf } from './slug.ts';

/** The first of the others with which an element shares how it is written. */
const clash = <T extends Named>(
  noun: string,
  element: T,
  alike: readonly T[],
  idOf: (element: T) => string,
): Problem | null => {
  const other = alike.find((one) => idOf(one) !== idOf(element));
  if (other === undefined) return null;
  return problem(
    `duplicate-${noun}`,
    `${quote(element.name)} and the ${noun} ${quote(other.name)} would both be written ${quote(slugOf(element))}.`,
    'Choose a name that differs in its letters or digits.',
  );
};

type NamedDomain = Pick<Domain, 'domain_id' | 'name'>;
type NamedService = Pick<Service, 'service_id' | 'domain_id' | 'name'>;

/** Where a service lives, and how it is written there. */
const placeOf = (service: NamedService): string => `${service.domain_id} ${slugOf(service)}`;

const domainsBySlug = lookupBy<NamedDomain>(slugOf);
const servicesByPlace = lookupBy<NamedService>(placeOf);
const hostsBySlug = lookupBy<Host>(slugOf);
const peopleBySlug = lookupBy<Person>(slugOf);

/** Code `duplicate-domain`. */
export const domainClash = (graph: Graph, domain: NamedDomain): Problem | null =>
  clash(
    'domain',
    domain,
    domainsBySlug(graph.domains, slugOf(domain)),
    ({ domain_id }) => domain_id,
  );

/** Code `duplicate-service`: within its domain, or among the systems outside every domain. */
export const serviceClash = (graph: Graph, service: NamedService): Problem | null =>
  clash(
    'service',
    service,
    servicesByPlace(graph.services, placeOf(service)),
    ({ service_id }) => service_id,
  );

/** Code `duplicate-host`. */
export const hostClash = (hosts: Graph['hosts'], host: Host): Problem | null =>
  clash('host', host, hostsBySlug(hosts, slugOf(host)), ({ host_id }) => host_id);

/** Code `duplicate-person`: two people with one user name. */
export const personClash = (graph: Graph, person: Person): Problem | null =>
  clash('person', person, peopleBySlug(graph.people, slugOf(person)), ({ person_id }) => person_id);
