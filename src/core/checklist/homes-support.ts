import { quote } from '../model/elements.ts';
import { defineChecklistItem, failing } from './define-checklist-item.ts';
import { topicOf } from './topic-of.ts';

export const homesSupport = defineChecklistItem({
  name: 'homes-support',
  title: 'Home Manager environment supports domain development',
  looksAt: 'Every domain has an administrator, who can log in and has a home with its tools.',
  fails: ({ graph, deployment, problems }) => [
    ...deployment.domains
      .filter(({ administrators }) => administrators.length === 0)
      .map(({ id, domain }) => ({
        message: `The domain ${quote(domain.name)} has no administrator.`,
        elements: [id],
      })),
    ...failing(
      problems.filter((one) => one.family === 'validation' && topicOf(one, graph) === 'people'),
    ),
  ],
});
