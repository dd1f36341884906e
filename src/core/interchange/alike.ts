import type { Graph } from '../model/graph.ts';
import { lookupBy } from '../model/lookup.ts';
import { slugLike } from './names.ts';

const likeOf = ({ name }: { readonly name: string }): string => slugLike(name);

const domains = lookupBy<Graph['domains'][string]>(likeOf);
const hosts = lookupBy<Graph['hosts'][string]>(likeOf);
const services = lookupBy<Graph['services'][string]>(
  (service) => `${service.domain_id} ${likeOf(service)}`,
);
const people = lookupBy<Graph['people'][string]>(({ name }) => name);

/** Domains whose names are written like this. */
export const domainsLike = (graph: Graph, like: string) => domains(graph.domains, like);

/** Machines whose names are written like this. */
export const hostsLike = (graph: Graph, like: string) => hosts(graph.hosts, like);

/** Services of a domain, or of none, whose names are written like this. */
export const servicesLike = (graph: Graph, domain: string | null, like: string) =>
  services(graph.services, `${domain} ${like}`);

/** People of this name. */
export const peopleNamed = (graph: Graph, name: string) => people(graph.people, name);
