import { placesOf } from '../deployment/places.ts';
import { quote } from '../model/elements.ts';
import { defineChecklistItem, type Failing, failing } from './define-checklist-item.ts';
import { topicOf } from './topic-of.ts';

export const eventsProjected = defineChecklistItem({
  name: 'events-projected',
  title: 'Domain events successfully projected to Nix configuration',
  looksAt: 'Every event has an effect, and every domain and machine a place in the bundle.',
  fails: ({ graph, deployment, files, problems }) => {
    const paths = new Set(files.map(({ path }) => path));
    const places = placesOf(graph.workspace);
    // Where Nix computes them, they are there as soon as the journal is.
    const isComputed =
      graph.workspace.flavour === 'event-driven' && paths.has('domain-events.json');
    const missing = (id: string, name: string, path: string): readonly Failing[] =>
      isComputed || paths.has(path)
        ? []
        : [{ message: `${quote(name)} has no ${path}.`, elements: [id] }];
    return [
      ...failing(
        problems.filter((one) => one.family === 'validation' && topicOf(one, graph) === 'events'),
      ),
      ...deployment.domains.flatMap(({ id, slug, domain }) =>
        missing(id, domain.name, places.domain(slug)),
      ),
      ...deployment.hosts.flatMap(({ id, slug, host }) =>
        missing(id, host?.name ?? slug, places.host(slug)),
      ),
    ];
  },
});
