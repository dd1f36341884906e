import { isDeployed } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { defineChecklistItem, failing } from './define-checklist-item.ts';
import { topicOf } from './topic-of.ts';

export const networkIntegrated = defineChecklistItem({
  name: 'network-integrated',
  title: 'Network topology integrated with NixOS configuration',
  looksAt: 'Hosts are drawn, services run on them, and addresses and connections hold.',
  fails: ({ graph, deployment, problems }) => [
    ...(Object.keys(graph.hosts).length === 0
      ? [{ message: 'No host is drawn.', elements: [] }]
      : deployment.services
          .filter((one) => isDeployed(one) && one.host.host === null)
          .map(({ id, service }) => ({
            message: `The service ${quote(service.name)} runs on no drawn host.`,
            elements: [id],
          }))),
    ...failing(
      problems.filter((one) => one.family === 'validation' && topicOf(one, graph) === 'network'),
    ),
  ],
});
