import type { Command } from '../src/core/model/commands/command.ts';
import { EMPTY_DOCUMENT, record } from '../src/core/model/document.ts';
import type { Journal } from '../src/core/model/envelope.ts';
import { DomainId, EdgeId, ServiceId } from '../src/core/model/graph.ts';
import { benchAuthor } from './author.ts';

const KINDS = ['application', 'postgresql', 'redis', 'application', 'nats'] as const;
const PER_DOMAIN = 10;

/** A drawing of so many services, ten a domain, each application depending on its neighbours. */
export const largeDrawing = (services: number): Journal => {
  const by = benchAuthor();
  const gesture: Command[] = [];
  for (let domain = 0; domain * PER_DOMAIN < services; domain++) {
    const domain_id = DomainId.parse(by.ids());
    const name = `Domain ${domain}`;
    gesture.push({ type: 'create-domain', domain_id, name, purpose: `Purpose of ${name}` });
    const ids = Array.from({ length: PER_DOMAIN }, () => ServiceId.parse(by.ids()));
    ids.forEach((service_id, index) => {
      const kind = KINDS[index % KINDS.length] ?? 'application';
      const service = { service_id, domain_id, name: `${kind}-${domain}-${index}`, kind };
      gesture.push({ type: 'add-service', service });
    });
    ids.forEach((from, index) => {
      const to = ids[index + 1];
      if (KINDS[index % KINDS.length] !== 'application' || to === undefined) return;
      const edge = { edge_id: EdgeId.parse(by.ids()), kind: 'depends_on', from, to } as const;
      gesture.push({ type: 'add-edge', edge });
    });
  }
  const recorded = record(EMPTY_DOCUMENT, gesture, by);
  if (!recorded.ok) throw new Error(recorded.error.message);
  return recorded.value.document.journal;
};
