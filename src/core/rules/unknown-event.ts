import { grouped } from '../model/grouped.ts';
import { defineRule } from './define-rule.ts';

/** Foreign and newer journals hold events that this version does not know; they are kept. */
export const unknownEvent = defineRule({
  code: 'unknown-event',
  family: 'consistency',
  severity: 'warning',
  why: 'An event without effect is kept, but the machines are built without it.',
  source: 'https://martinfowler.com/eaaDev/EventSourcing.html',
  check: ({ graph }) =>
    [...grouped(graph.unknown, ({ name, reason }) => JSON.stringify([name, reason])).values()].map(
      (events) => {
        const [{ name, reason } = { name: '', reason: '' }] = events;
        const who =
          events.length === 1 ? `The event ${name} has` : `${events.length} events ${name} have`;
        return {
          message: `${who} no effect: ${reason}.`,
          remedy: 'Nothing is lost: draw by hand what the event should have done.',
          elements: [],
        };
      },
    ),
});
