import type { Problem } from '../result.ts';
import { quote } from './elements.ts';
import type { Domain, Graph, Host, Person, Service } from './graph.ts';
import { problem } from './problems.ts';
import { type Named, slugOf } from './slug.ts';

const clash = <T extends Named>(
  noun: string,
  element: T,
  others: Iterable<T>,
  idOf: (element: T) => string,
): Problem | null => {
  const slug = slugOf(element);
  for (const other of others) {
    if (idOf(other) === idOf(element) || slugOf(other) !== slug) continue;
    return problem(
      `duplicate-${noun}`,
      `${quote(element.name)} and the ${noun} ${quote(other.name)} would both be written ${quote(slug)}.`,
      'Choose a name that differs in its letters or digits.',
    );
  }
  return null;
};

/** Code `duplicate-domain`. */
export const domainClash = (
  graph: Graph,
  domain: Pick<Domain, 'domain_id' | 'name'>,
): Problem | null =>
  clash<Pick<Domain, 'domain_id' | 'name'>>(
    'domain',
    domain,
    Object.values(graph.domains),
    (other) => other.domain_id,
  );

/** Code `duplicate-service`: within its domain, or among the systems outside every domain. */
export const serviceClash = (
  graph: Graph,
  service: Pick<Service, 'service_id' | 'domain_id' | 'name'>,
): Problem | null =>
  clash<Pick<Service, 'service_id' | 'name'>>(
    'service',
    service,
    Object.values(graph.services).filter((other) => other.domain_id === service.domain_id),
    (other) => other.service_id,
  );

/** Code `duplicate-host`. */
export const hostClash = (hosts: Readonly<Record<string, Host>>, host: Host): Problem | null =>
  clash('host', host, Object.values(hosts), (other) => other.host_id);

/** Code `duplicate-person`: two people with one user name. */
export const personClash = (graph: Graph, person: Person): Problem | null =>
  clash('person', person, Object.values(graph.people), (other) => other.person_id);
