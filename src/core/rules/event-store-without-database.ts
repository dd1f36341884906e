import { eventDatabaseOf } from '../deployment/event-store.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';

export const eventStoreWithoutDatabase = defineRule({
  code: 'event-store-without-database',
  family: 'validation',
  severity: 'error',
  why: 'Events that belong into PostgreSQL are kept nowhere when the domain has none.',
  source: 'https://martinfowler.com/eaaDev/EventSourcing.html',
  ofDomain: (plan) => {
    const { event_store, domain_id, name } = plan.domain;
    if (event_store?.backend !== 'postgresql' || eventDatabaseOf(plan) !== null) return [];
    return [
      {
        message: `Domain ${quote(name)} keeps its events in PostgreSQL, but has no PostgreSQL.`,
        remedy: 'Add a PostgreSQL to the domain, or keep the events in JetStream.',
        elements: [plan.id],
        setting: 'event_store',
        fix: {
          title: 'Keep the events in JetStream',
          commands: [
            {
              type: 'update-domain',
              domain_id,
              changes: { event_store: { ...event_store, backend: 'jetstream' } },
            },
          ],
        },
      },
    ];
  },
});
