import { quote } from '../model/elements.ts';
import { defineChecklistItem, failing } from './define-checklist-item.ts';
import { topicOf } from './topic-of.ts';

export const servicesConfigured = defineChecklistItem({
  name: 'services-configured',
  title: 'System services properly configured for domain',
  looksAt: 'Every domain has services, and no setting of theirs is at fault.',
  fails: ({ graph, deployment, problems }) => [
    ...deployment.domains
      .filter(({ services, children }) => services.length + children.length === 0)
      .map(({ id, domain }) => ({
        message: `The domain ${quote(domain.name)} has no service.`,
        elements: [id],
      })),
    ...failing(
      problems.filter((one) => one.family === 'validation' && topicOf(one, graph) === 'services'),
    ),
  ],
});
