import type { Command } from '../../core/model/commands/command.ts';
import { containerOf } from '../../core/model/containers.ts';
import type { Document } from '../../core/model/document.ts';
import { domainAt, hostAt, inside, originOf } from '../../core/model/drop.ts';
import { DomainId, HostId } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import { type Box, placedByHand } from '../../core/model/layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drop means: commands for new containers and places, in one step. */
export interface Settled {
  readonly commands: readonly Command[];
  readonly places: Readonly<Record<string, Box>>;
  /** Why something went back to where it was. */
  readonly said: string | null;
}

/** The container into which an element would fall at this point. */
export const dropTarget = (document: Document, id: string, pointer: Point): string | null => {
  const { graph } = document;
  const service = graph.services[id];
  if (service !== undefined) {
    if (isExternalSystem(service) && service.domain_id === null) return null;
    return hostAt(document, pointer) ?? domainAt(document, pointer, null);
  }
  return graph.domains[id] === undefined ? null : domainAt(document, pointer, id);
};

/** Turns a finished drag into one step. `positions` are relative to the former containers. */
export const settleDrag = (
  document: Document,
  positions: ReadonlyMap<string, Point>,
  pointer: Point,
): Settled => {
  const { graph, layout } = document;
  const commands: Command[] = [];
  const places: Record<string, Box> = {};
  let said: string | null = null;
  for (const [id, position] of positions) {
    const box = layout.nodes[id] ?? { x: 0, y: 0 };
    const parent = containerOf(graph, id);
    const target = dropTarget(document, id, pointer);
    const service = graph.services[id];
    if (service && target !== null && graph.hosts[target]) {
      const host_id = HostId.parse(target);
      commands.push({
        type: 'update-service',
        service_id: service.service_id,
        changes: { host_id },
      });
      continue;
    }
    if (service && target === null && !isExternalSystem(service)) {
      said = `"${service.name}" stays in its domain: a service needs one.`;
      continue;
    }
    const from = originOf(document, parent);
    const to = originOf(document, target);
    const moved = { x: position.x + from.x - to.x, y: position.y + from.y - to.y };
    const domain_id = target === null ? null : DomainId.parse(target);
    if (target !== parent && service) {
      commands.push({
        type: 'update-service',
        service_id: service.service_id,
        changes: { domain_id },
      });
    }
    const domain = graph.domains[id];
    if (target !== parent && domain) {
      const changes = { parent_domain_id: domain_id };
      commands.push({ type: 'update-domain', domain_id: domain.domain_id, changes });
    }
    const at = target === null ? moved : inside(moved);
    places[id] = placedByHand(box, at);
  }
  return { commands, places, said };
};
