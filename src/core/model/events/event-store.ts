import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { short } from '../elements.ts';
import { DomainId, EventStore } from '../graph.ts';
import { notThere } from '../problems.ts';

/** A domain begins to keep its events somewhere, or no longer says where. */
export const domainEventStoreChanged = defineEvent({
  group: 'Domain',
  name: 'DomainEventStoreChanged',
  schema: z.object({ domain_id: DomainId, event_store: EventStore.nullable() }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id }) =>
    graph.domains[domain_id] ? null : notThere('domain', domain_id),
  evolve: (draft, { domain_id, event_store }, meta) => {
    if (!draft.patch('domains', domain_id, { event_store }))
      skip(draft, meta, 'there is no such domain');
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    if (!domain) return [];
    return [domainEventStoreChanged.of({ domain_id, event_store: domain.event_store })];
  },
  describe: (before, { domain_id, event_store }) =>
    event_store === null
      ? `Took the event store from domain ${short(before, domain_id)}`
      : `Changed the event store of domain ${short(before, domain_id)}`,
});
