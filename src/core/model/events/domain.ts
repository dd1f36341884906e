import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { dependentsOf, stillNeeded } from '../dependents.ts';
import { quote, short } from '../elements.ts';
import { type Domain, DomainId } from '../graph.ts';
import { draftOf } from '../graph-draft.ts';
import { checkNewId } from '../new-id.ts';
import { notThere } from '../problems.ts';
import { Json, Name, Text } from '../text.ts';
import { domainClash } from '../unique.ts';
import { domainConstraintsChanged, domainNested } from './domain-changes.ts';
import { domainEventStoreChanged } from './event-store.ts';
import { domainKeyChanged } from './key.ts';
import { Requirement, servicesOf } from './requirements.ts';
import { checkService, serviceRemoved } from './service.ts';

const Created = z.object({
  domain_id: DomainId,
  name: Name,
  purpose: Text.nullish().transform((text) => text ?? ''),
  administrator: Text.nullish().transform((text) => text ?? ''),
  network_config: Json.optional().transform((value) => value ?? null),
  services: z
    .array(Requirement)
    .nullish()
    .transform((items) => items ?? []),
});

const domainOf = (data: z.output<typeof Created>): Domain => ({
  domain_id: data.domain_id,
  name: data.name,
  purpose: data.purpose,
  administrator: data.administrator,
  network_config: data.network_config,
  parent_domain_id: null,
  constraints: {},
  nkey: null,
  event_store: null,
});

/** A domain begins, with the services that it asks for. */
export const domainCreated = defineEvent({
  group: 'Domain',
  name: 'DomainCreated',
  schema: Created,
  aggregate: (data) => data.domain_id,
  check: (graph, data) => {
    const domain = domainOf(data);
    const clash = checkNewId(graph, data.domain_id) ?? domainClash(graph, domain);
    if (clash) return clash;
    const next = draftOf(graph);
    next.put('domains', data.domain_id, domain);
    for (const service of servicesOf(data.domain_id, data.services)) {
      const found = checkService(next, service);
      if (found) return found;
      next.put('services', service.service_id, service);
    }
    return null;
  },
  evolve: (draft, data, meta) => {
    if (draft.domains[data.domain_id])
      return skip(draft, meta, 'a domain with this id is already there');
    draft.put('domains', data.domain_id, domainOf(data));
    for (const service of servicesOf(data.domain_id, data.services)) {
      if (draft.services[service.service_id])
        skip(draft, meta, `the service ${quote(service.name)} is already there`);
      else draft.put('services', service.service_id, service);
    }
  },
  invert: (_, data): Inverse => [
    ...servicesOf(data.domain_id, data.services)
      .map(({ service_id }) => serviceRemoved.of({ service_id }))
      .reverse(),
    domainRemoved.of({ domain_id: data.domain_id }),
  ],
  describe: (_, data) => `Created domain ${quote(data.name)}`,
});

/** A domain ends. What still names it is left as it is. */
export const domainRemoved = defineEvent({
  group: 'Domain',
  name: 'DomainRemoved',
  schema: z.object({ domain_id: DomainId }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id }) =>
    graph.domains[domain_id]
      ? stillNeeded(graph, domain_id, dependentsOf(graph, domain_id))
      : notThere('domain', domain_id),
  evolve: (draft, { domain_id }, meta) => {
    if (!draft.drop('domains', domain_id)) skip(draft, meta, 'there is no such domain');
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    if (!domain) return [];
    const { parent_domain_id, constraints, nkey, event_store, ...rest } = domain;
    const events: Inverse = [domainCreated.of({ ...rest, services: [] })];
    const nested = parent_domain_id && [domainNested.of({ domain_id, parent_domain_id })];
    const constrained = Object.keys(constraints).length > 0 && [
      domainConstraintsChanged.of({ domain_id, constraints }),
    ];
    const known = nkey !== null && [domainKeyChanged.of({ domain_id, nkey })];
    const kept = event_store && [domainEventStoreChanged.of({ domain_id, event_store })];
    return [
      ...events,
      ...(nested || []),
      ...(constrained || []),
      ...(known || []),
      ...(kept || []),
    ];
  },
  describe: (before, { domain_id }) => `Removed domain ${short(before, domain_id)}`,
});
