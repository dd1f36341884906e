import { DomainId, type Graph } from '../../../src/core/model/graph.ts';
import { KEYS } from '../../../src/core/model/testing/intents.ts';
import { type Changes, type Choice, type Edit, type Edits, gone, nth, one } from './edit.ts';

const domain =
  (changes: (choice: Choice, graph: Graph) => Changes<'update-domain'>): Edit =>
  (graph, choice) => {
    const found = one(graph.domains, choice.a);
    if (!found) return [];
    const { domain_id } = found;
    return [{ type: 'update-domain', domain_id, changes: changes(choice, graph) }];
  };

const administratorOf = ({ b, name }: Choice, { people }: Graph): string => {
  const found = one(people, b);
  return nth([found?.email, found?.username, found?.name, name, ''], b >> 2) ?? '';
};

/** What happens to domains. */
export const DOMAIN_EDITS = {
  'domain added': (_, { name }, id) => [
    { type: 'create-domain', domain_id: DomainId.parse(id()), name },
  ],
  'domain renamed': domain(({ name }) => ({ name })),
  'domain purpose': domain(({ name }) => ({ purpose: name })),
  'domain administrator': domain((choice, graph) => ({
    administrator: administratorOf(choice, graph),
  })),
  'domain nested': domain(({ b }, { domains }) => ({
    parent_domain_id: b % 4 === 0 ? null : (one(domains, b)?.domain_id ?? null),
  })),
  'domain constraints': domain(({ b }) => ({
    constraints: { max_services: b % 4, required_services: ['nats'] },
  })),
  'domain key': domain(({ b }) => ({ nkey: nth([...KEYS.slice(0, 2), null], b) ?? null })),
  'domain event store': domain(({ b }) => ({
    event_store:
      b % 3 === 0
        ? null
        : {
            backend: b % 3 === 1 ? 'postgresql' : 'jetstream',
            retention: '30d',
            compression: true,
          },
  })),
  'domain removed': gone(({ domains }) => domains),
} satisfies Edits;
