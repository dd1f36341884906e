import { type FlowItem, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { defineDiagram } from './define-diagram.ts';
import { inOrder } from './event-labels.ts';
import { domainRows, domainSummary, joined, otherRows } from './event-rows.ts';
import { described, omissionNotes } from './omission.ts';
import { domainScopes, overview, scopesOf, WHOLE } from './scopes.ts';

/** Of more services than this, each domain is one row. */
const MOST_SERVICES = 16;

/** Which event made which module, unit and port. */
export const eventInfrastructure = defineDiagram({
  name: 'event-infrastructure',
  title: 'Event to infrastructure',
  scopes: ({ deployment }) =>
    scopesOf(
      deployment.services.length > MOST_SERVICES,
      overview('Domains only'),
      domainScopes(deployment),
    ),
  select: ({ graph, journal }) => [
    journal.events.length,
    journal.events.at(-1)?.event_id,
    graph.workspace,
    graph.domains,
    graph.services,
    graph.hosts,
    graph.links,
    graph.people,
    graph.edges,
  ],
  render: (input, scope) => {
    const { graph, journal, deployment } = input;
    const ids = createIds();
    const domain = deployment.domains.find(({ id }) => id === scope);
    const one = scope === WHOLE.id ? domainRows : domainSummary;
    const rows = domain
      ? domainRows(input, domain, ids)
      : joined([
          ...deployment.domains.map((each) => one(input, each, ids)),
          otherRows(input, ids, scope !== WHOLE.id),
        ]);
    const shown = inOrder(rows.traces).length;
    const rest = journal.events.length - shown;
    const parts = [
      ...(rest === 0
        ? []
        : [`${count(rest, 'event')} about ${domain ? 'other things' : 'what is no longer there'}`]),
      ...(domain || scope === WHOLE.id || deployment.services.length === 0
        ? []
        : [
            `${count(deployment.services.length, 'service')} one by one, which the view of a domain has`,
          ]),
    ];
    const omitted = parts.length === 0 ? null : `Left out: ${parts.join('; ')}.`;
    const description = described(
      `${count(shown, 'event')} of the journal, by their numbers in it, and the modules, units and ports that came of them.`,
      omitted,
    );
    const events: FlowItem = {
      type: 'group',
      id: ids.of('g', 'events', 'events'),
      label: 'Events',
      items: rows.events,
    };
    const text = printFlowchart({
      direction: 'LR',
      title: `Events and infrastructure of ${graph.workspace.name}`,
      description,
      items: [
        ...(rows.events.length === 0 ? [] : [events]),
        ...rows.made,
        ...omissionNotes(omitted, ids),
      ],
      edges: rows.edges,
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
