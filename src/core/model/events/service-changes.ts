import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { quote, short } from '../elements.ts';
import { DomainId, HostId, ServiceId } from '../graph.ts';
import { notThere } from '../problems.ts';
import { Json, Name, Text } from '../text.ts';
import { checkHome, checkPlace } from './service.ts';

const MISSING = 'there is no such service';

export const serviceRenamed = defineEvent({
  group: 'Service',
  name: 'ServiceRenamed',
  schema: z.object({ service_id: ServiceId, name: Name }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id, name }) => {
    const service = graph.services[service_id];
    return service ? checkHome(graph, { ...service, name }) : notThere('service', service_id);
  },
  evolve: (draft, { service_id, name }, meta) => {
    if (!draft.patch('services', service_id, { name })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [serviceRenamed.of({ service_id, name: service.name })];
  },
  describe: (before, { service_id, name }) =>
    `Renamed service ${short(before, service_id)} to ${quote(name)}`,
});

/** The settings of a service, all of them: what is not named falls back to its default. */
export const serviceConfigured = defineEvent({
  group: 'Service',
  name: 'ServiceConfigured',
  schema: z.object({ service_id: ServiceId, settings: z.record(Text, Json) }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id }) =>
    graph.services[service_id] ? null : notThere('service', service_id),
  evolve: (draft, { service_id, settings }, meta) => {
    if (!draft.patch('services', service_id, { settings })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [serviceConfigured.of({ service_id, settings: service.settings })];
  },
  describe: (before, { service_id }) => `Configured service ${short(before, service_id)}`,
});

/** A service goes into another domain; only an external system into none. */
export const serviceMoved = defineEvent({
  group: 'Service',
  name: 'ServiceMoved',
  schema: z.object({ service_id: ServiceId, domain_id: DomainId.nullable() }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id, domain_id }) => {
    const service = graph.services[service_id];
    return service ? checkHome(graph, { ...service, domain_id }) : notThere('service', service_id);
  },
  evolve: (draft, { service_id, domain_id }, meta) => {
    if (!draft.patch('services', service_id, { domain_id })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [serviceMoved.of({ service_id, domain_id: service.domain_id })];
  },
  describe: (before, { service_id, domain_id }) =>
    domain_id === null
      ? `Moved service ${short(before, service_id)} out of its domain`
      : `Moved service ${short(before, service_id)} to ${short(before, domain_id)}`,
});

/** A service gets a host, or goes back to its domain's own. */
export const servicePlaced = defineEvent({
  group: 'Service',
  name: 'ServicePlaced',
  schema: z.object({ service_id: ServiceId, host_id: HostId.nullable() }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id, host_id }) => {
    const service = graph.services[service_id];
    return service ? checkPlace(graph, { ...service, host_id }) : notThere('service', service_id);
  },
  evolve: (draft, { service_id, host_id }, meta) => {
    if (!draft.patch('services', service_id, { host_id })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [servicePlaced.of({ service_id, host_id: service.host_id })];
  },
  describe: (before, { service_id, host_id }) =>
    host_id === null
      ? `Took service ${short(before, service_id)} from its host`
      : `Placed service ${short(before, service_id)} on ${short(before, host_id)}`,
});

/** Who may connect: the workloads of depending domains, everybody. */
export const serviceExposed = defineEvent({
  group: 'Service',
  name: 'ServiceExposed',
  schema: z.object({ service_id: ServiceId, offered: z.boolean(), public: z.boolean() }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id }) =>
    graph.services[service_id] ? null : notThere('service', service_id),
  evolve: (draft, { service_id, ...data }, meta) => {
    if (!draft.patch('services', service_id, data)) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    const { offered, public: open } = service;
    return [serviceExposed.of({ service_id, offered, public: open })];
  },
  describe: (before, data) =>
    `${data.public ? 'Opened' : data.offered ? 'Offered' : 'Closed'} service ${short(before, data.service_id)}`,
});

/** The extra NixOS options of a service, all of them. */
export const serviceOptionsChanged = defineEvent({
  group: 'Service',
  name: 'ServiceOptionsChanged',
  schema: z.object({ service_id: ServiceId, extra_options: z.record(Text, Json) }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id }) =>
    graph.services[service_id] ? null : notThere('service', service_id),
  evolve: (draft, { service_id, extra_options }, meta) => {
    if (!draft.patch('services', service_id, { extra_options })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [serviceOptionsChanged.of({ service_id, extra_options: service.extra_options })];
  },
  describe: (before, { service_id }) =>
    `Changed the extra options of service ${short(before, service_id)}`,
});

export const serviceAnnotated = defineEvent({
  group: 'Service',
  name: 'ServiceAnnotated',
  schema: z.object({ service_id: ServiceId, notes: Text }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id }) =>
    graph.services[service_id] ? null : notThere('service', service_id),
  evolve: (draft, { service_id, notes }, meta) => {
    if (!draft.patch('services', service_id, { notes })) skip(draft, meta, MISSING);
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    if (!service) return [];
    return [serviceAnnotated.of({ service_id, notes: service.notes })];
  },
  describe: (before, { service_id }) => `Changed the notes of service ${short(before, service_id)}`,
});
