import type { ServiceKind } from '../../core/catalog/define-service-kind.ts';
import type { Command } from '../../core/model/commands/command.ts';
import { domainAt, inside, originOf } from '../../core/model/drop.ts';
import { EdgeId, type Graph, HostId } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import { type At, created, newService, standsAlone } from './additions.ts';
import type { AppStore } from './use-store.tsx';

/** What joins an element to a service that is being made for it; `null`: nothing can. */
const joining = (
  graph: Graph,
  from: string,
  service: ReturnType<typeof newService>,
  newId: () => string,
): readonly Command[] | null => {
  if (from in graph.hosts) {
    const placed = { ...service, host_id: HostId.parse(from) };
    return isExternalSystem(service) ? null : [{ type: 'add-service', service: placed }];
  }
  const source = graph.services[from];
  if (!(from in graph.domains) && (source === undefined || isExternalSystem(source))) return null;
  const edge_id = EdgeId.parse(newId());
  return [
    { type: 'add-service', service },
    { type: 'add-edge', edge: { edge_id, kind: 'depends_on', from, to: service.service_id } },
  ];
};

/**
 * What makes a service of a kind and joins an element to it, in one step; `null` when it cannot be.
 *
 * @param at where it goes on the whole drawing; without, beside the element
 */
export const joinToNew = (
  store: AppStore,
  from: string,
  kind: ServiceKind,
  at: At | null,
): (() => void) | null => {
  const { document } = store.getState();
  const { graph } = document;
  const under = at === null ? null : domainAt(document, at, null);
  const own = graph.services[from]?.domain_id ?? (from in graph.domains ? from : null);
  const domain = standsAlone(kind) ? under : (under ?? own);
  if (domain === null && !standsAlone(kind)) return null;
  const service = newService(graph, kind, domain, store.ports.ids());
  const commands = joining(graph, from, service, store.ports.ids);
  if (commands === null) return null;
  const origin = originOf(document, domain);
  const relative = at && { x: at.x - origin.x, y: at.y - origin.y };
  const place =
    relative && under === domain ? (domain === null ? relative : inside(relative)) : undefined;
  return () => void store.getState().run(commands, created(service.service_id, place));
};
