import type { EdgeKind } from '../model/graph.ts';
import { isSubject } from '../model/subject.ts';
import type { Draft, Drafts } from './drafts.ts';
import { type DomainPlan, isNatsServer, type Messages, type ServicePlan } from './plan.ts';

/** Finds who publishes and subscribes what, and at which server. */
export const exchange = ({ graph, domains, services }: Drafts): void => {
  for (const { kind, from, to, subjects = [] } of Object.values(graph.edges)) {
    const server = services.get(to);
    const who = services.get(from) ?? domains.get(from);
    const domain = services.get(from)?.domain ?? domains.get(from);
    if (!who || !domain || !server || !isNatsServer(server)) continue;
    const asked = subjects.length === 0 ? [`${domain.slug}.>`] : subjects.filter(isSubject);
    add(who, kind, server, asked);
  }
};

const add = (
  who: Draft<ServicePlan> | Draft<DomainPlan>,
  kind: EdgeKind,
  server: ServicePlan,
  subjects: readonly string[],
): void => {
  if (kind === 'publishes') who.publishes = joined(who.publishes, server, subjects);
  if (kind === 'subscribes') who.subscribes = joined(who.subscribes, server, subjects);
};

/** By the server's path, and subjects by their letters, each once. */
const joined = (
  known: readonly Messages[],
  server: ServicePlan,
  subjects: readonly string[],
): Messages[] => {
  const before = known.find((one) => one.server === server)?.subjects ?? [];
  return [
    ...known.filter((one) => one.server !== server),
    { server, subjects: [...new Set([...before, ...subjects])].sort() },
  ].sort((a, b) => (a.server.path < b.server.path ? -1 : 1));
};
