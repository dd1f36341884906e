import * as z from 'zod';
import type { Problem } from '../../result.ts';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { dependentsOf, stillNeeded } from '../dependents.ts';
import { brief, quote, short } from '../elements.ts';
import { type Graph, HostId, Service, ServiceId } from '../graph.ts';
import { isExternalSystem } from '../kinds.ts';
import { checkNewId } from '../new-id.ts';
import { notThere, problem } from '../problems.ts';
import { Json, Text } from '../text.ts';
import { serviceClash } from '../unique.ts';
import { serviceKeyChanged } from './key.ts';

const Added = Service.omit({ nkey: true }).extend({
  settings: z.record(Text, Json).default({}),
  host_id: HostId.nullable().default(null),
  offered: z.boolean().default(false),
  public: z.boolean().default(false),
  extra_options: z.record(Text, Json).default({}),
  notes: Text.default(''),
});

/** Why a service may not stand where it says it stands; `null` when it may. */
export const checkHome = (graph: Graph, service: Service): Problem | null => {
  if (service.domain_id === null && !isExternalSystem(service))
    return problem(
      'service-without-domain',
      `Service ${quote(service.name)} belongs to no domain; only an external system may.`,
      'Put the service into a domain.',
    );
  if (service.domain_id !== null && !graph.domains[service.domain_id])
    return notThere('domain', service.domain_id);
  return serviceClash(graph, service);
};

/** Why a service may not run where it says it runs; `null` when it may. */
export const checkPlace = (graph: Graph, service: Service): Problem | null => {
  if (service.host_id === null) return null;
  if (isExternalSystem(service))
    return problem(
      'external-system-placed',
      `${quote(service.name)} is an external system: no host of this drawing runs it.`,
      'Leave it without a host, or choose another kind.',
    );
  return graph.hosts[service.host_id] ? null : notThere('host', service.host_id);
};

const serviceOf = (data: z.output<typeof Added>): Service => ({ ...data, nkey: null });

/** All that a new service must satisfy. */
export const checkService = (graph: Graph, service: Service): Problem | null => {
  const taken = checkNewId(graph, service.service_id);
  if (taken) return taken;
  if (service.kind.trim() === '')
    return problem(
      'empty-kind',
      `Service ${quote(service.name)} has no kind.`,
      'Choose what it is, for example "postgresql".',
    );
  return checkHome(graph, service) ?? checkPlace(graph, service);
};

/** A service begins; what is missing after `kind` has its default. */
export const serviceAdded = defineEvent({
  group: 'Service',
  name: 'ServiceAdded',
  schema: Added,
  aggregate: (data) => data.service_id,
  check: (graph, data) => checkService(graph, serviceOf(data)),
  evolve: (draft, data, meta) => {
    if (draft.services[data.service_id])
      return skip(draft, meta, 'a service with this id is already there');
    draft.put('services', data.service_id, serviceOf(data));
  },
  invert: (_, { service_id }): Inverse => [serviceRemoved.of({ service_id })],
  describe: (before, { name, kind, domain_id }) => {
    const what = kind === name ? quote(name) : `${brief(kind)} ${quote(name)}`;
    return domain_id === null ? `Added ${what}` : `Added ${what} to ${short(before, domain_id)}`;
  },
});

/** A service ends. What still names it is left as it is. */
export const serviceRemoved = defineEvent({
  group: 'Service',
  name: 'ServiceRemoved',
  schema: z.object({ service_id: ServiceId }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id }) =>
    graph.services[service_id]
      ? stillNeeded(graph, service_id, dependentsOf(graph, service_id))
      : notThere('service', service_id),
  evolve: (draft, { service_id }, meta) => {
    if (!draft.drop('services', service_id)) skip(draft, meta, 'there is no such service');
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    const { nkey, ...rest } = service;
    const added: Inverse = [serviceAdded.of(rest)];
    return nkey === null ? added : [...added, serviceKeyChanged.of({ service_id, nkey })];
  },
  describe: (before, { service_id }) => `Removed service ${short(before, service_id)}`,
});
