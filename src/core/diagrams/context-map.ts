import { printFlowchart } from '../mermaid/flowchart.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { dependencyEdges } from './context-edges.ts';
import { type ContextItems, domainItems, overviewItems, wholeItems } from './context-items.ts';
import { type DiagramInput, defineDiagram } from './define-diagram.ts';
import { described, omissionNotes } from './omission.ts';
import { domainScopes, overview, scopesOf, WHOLE } from './scopes.ts';

/** Of more services than this, no picture is legible: then the domains stand for them. */
const MOST_SERVICES = 120;

const itemsOf = (input: DiagramInput, scope: string, ids: Ids): ContextItems => {
  const { deployment } = input;
  const domain = deployment.domains.find(({ id }) => id === scope);
  if (domain) return domainItems(input, domain, ids);
  return (scope === WHOLE.id ? wholeItems : overviewItems)(deployment, ids);
};

const sentence = ({ deployment }: DiagramInput, scope: string): string => {
  const { domains, services } = deployment;
  const domain = domains.find(({ id }) => id === scope);
  return domain
    ? `${count(domain.services.length, 'service')} of ${domain.domain.name}, and what they depend on.`
    : `${count(domains.length, 'domain')} with ${count(services.length, 'service')}, and what they depend on.`;
};

/** Domains with who administers them, their services, and what depends on what. */
export const contextMap = defineDiagram({
  name: 'context-map',
  title: 'Context map',
  scopes: ({ deployment }) =>
    scopesOf(
      deployment.services.length > MOST_SERVICES,
      overview('Domains only'),
      domainScopes(deployment),
    ),
  select: ({ graph }) => [
    graph.workspace.name,
    graph.domains,
    graph.people,
    graph.edges,
    graph.services,
  ],
  render: (input, scope) => {
    const { graph } = input;
    const ids = createIds();
    const { items, nodeOf, isShown, omitted } = itemsOf(input, scope, ids);
    const description = described(sentence(input, scope), omitted);
    const text = printFlowchart({
      direction: 'LR',
      title: `Context map of ${graph.workspace.name}`,
      description,
      items: [...items, ...omissionNotes(omitted, ids)],
      edges: dependencyEdges(graph, nodeOf, isShown),
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
