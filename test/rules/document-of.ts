import { appendData, type Document, EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { connectionAddedToTopology } from '../../src/core/model/events/connection.ts';
import { dependencyAdded } from '../../src/core/model/events/dependency.ts';
import { domainCreated } from '../../src/core/model/events/domain.ts';
import {
  domainConstraintsChanged,
  domainNested,
} from '../../src/core/model/events/domain-changes.ts';
import type { EventData } from '../../src/core/model/events/index.ts';
import { topologyIdOf } from '../../src/core/model/events/network.ts';
import { nodeAddedToTopology } from '../../src/core/model/events/node.ts';
import { personAdded } from '../../src/core/model/events/person.ts';
import { serviceAdded } from '../../src/core/model/events/service.ts';
import { nodeOf } from '../../src/core/model/events/wire.ts';
import { workspaceConfigured } from '../../src/core/model/events/workspace.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { testAuthor } from '../../src/core/model/testing/author.ts';

const eventsOf = (graph: Graph): readonly EventData[] => {
  const domains = Object.values(graph.domains);
  const topology_id = topologyIdOf(graph);
  return [
    workspaceConfigured.of({ ...graph.workspace }),
    ...domains.map(({ constraints: _, parent_domain_id: _parent, ...domain }) =>
      domainCreated.of({ ...domain, services: [] }),
    ),
    ...domains.flatMap(({ domain_id, constraints, parent_domain_id }) => [
      ...(Object.keys(constraints).length > 0
        ? [domainConstraintsChanged.of({ domain_id, constraints })]
        : []),
      ...(parent_domain_id === null ? [] : [domainNested.of({ domain_id, parent_domain_id })]),
    ]),
    ...Object.values(graph.hosts).map((host) =>
      nodeAddedToTopology.of({ topology_id, node: nodeOf(host) }),
    ),
    ...Object.values(graph.links).map((link) =>
      connectionAddedToTopology.of({ topology_id, connection: { ...link } }),
    ),
    ...Object.values(graph.services).map((service) => serviceAdded.of({ ...service })),
    ...Object.values(graph.people).map((person) => personAdded.of({ ...person })),
    ...Object.values(graph.edges).map((edge) => dependencyAdded.of({ ...edge })),
  ];
};

/** A drawing with this graph, as another program may have written it: no command has checked it. */
export const documentOf = (graph: Graph): Document =>
  appendData(EMPTY_DOCUMENT, eventsOf(graph), testAuthor('somebody')).document;
