import { type FlowNode, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import { administratorEdges, dependencyEdges } from './context-edges.ts';
import { detailedItems, summaryItems } from './context-items.ts';
import { defineDiagram } from './define-diagram.ts';

/** Of more services than this, no picture is legible: then the domains stand for them. */
const MOST_SERVICES = 150;

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Domains with their services, who administers them, and what depends on what. */
export const contextMap = defineDiagram({
  name: 'context-map',
  title: 'Context map',
  select: ({ graph }) => [
    graph.workspace.name,
    graph.domains,
    graph.people,
    graph.edges,
    ...Object.values(graph.services).flatMap((service) => [
      service.service_id,
      service.name,
      service.kind,
      service.domain_id,
    ]),
  ],
  render: ({ graph, deployment }) => {
    const ids = createIds();
    const large = deployment.services.length > MOST_SERVICES;
    const { items, nodeOf, hidden } = (large ? summaryItems : detailedItems)(deployment, ids);
    const personNode = (id: string): string =>
      ids.of('p', id, deployment.people.find((person) => person.id === id)?.slug ?? '');
    const people = deployment.people
      .filter(({ domains }) => domains.length > 0)
      .map(
        ({ id, name }): FlowNode => ({
          type: 'node',
          id: personNode(id),
          label: name,
          shape: 'stadium',
          class: 'start',
        }),
      );
    const omission = `Left out: ${count(hidden, 'service')}, more than the ${MOST_SERVICES} that a picture can hold.`;
    const note: FlowNode = {
      type: 'node',
      id: ids.of('x', 'note', 'left out'),
      label: omission,
      shape: 'rectangle',
      class: 'outside',
    };
    const { domains, services } = deployment;
    return printFlowchart({
      direction: 'LR',
      title: `Context map of ${graph.workspace.name}`,
      description: [
        `${count(domains.length, 'domain')} with ${count(services.length, 'service')}, and what they depend on.`,
        ...(hidden > 0 ? [omission] : []),
      ].join(' '),
      items: [...people, ...items, ...(hidden > 0 ? [note] : [])],
      edges: [
        ...dependencyEdges(graph, nodeOf),
        ...administratorEdges(deployment, nodeOf, personNode),
      ],
    });
  },
});
