import type { HostPlan } from '../deployment/plan.ts';
import { type FlowEdge, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { TIERS, type Tier } from '../model/graph.ts';
import type { DiagramInput, Drawn } from './define-diagram.ts';
import { box } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { tierTitle } from './tier-title.ts';
import { few } from './words.ts';

/** Of more names of machines than this in one box, the last ones are counted. */
const MOST_NAMES = 6;

const nameOf = ({ host, slug }: HostPlan): string => host?.name ?? slug;

/** The tiers with the number of their machines, and the number of links between them. */
export const tierOverview = ({ graph, deployment }: DiagramInput): Drawn => {
  const ids = createIds();
  const { hosts } = deployment;
  const node = (tier: Tier): string => ids.of('t', tier, tier);
  const items = [...TIERS].reverse().flatMap((tier) => {
    const own = hosts.filter((host) => host.tier === tier);
    const label = `${tierTitle(tier)}: ${count(own.length, 'machine')}\n${few(own.map(nameOf), MOST_NAMES)}`;
    return own.length === 0 ? [] : [box(node(tier), label, 'primary')];
  });
  const tierOf = new Map(hosts.map(({ id, tier }) => [id, tier]));
  const links = new Map<string, { readonly from: string; readonly to: string; number: number }>();
  for (const { from_node, to_node } of Object.values(graph.links)) {
    const ends = [tierOf.get(from_node), tierOf.get(to_node)].filter((tier) => tier !== undefined);
    const [from, to] = ends.sort((a, b) => TIERS.indexOf(b) - TIERS.indexOf(a)).map(node);
    if (from === undefined || to === undefined) continue;
    const known = links.get(`${from} ${to}`) ?? { from, to, number: 0 };
    known.number += 1;
    links.set(`${from} ${to}`, known);
  }
  const edges = [...links.values()]
    .sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
    .map(
      ({ from, to, number }): FlowEdge => ({
        from,
        to,
        style: 'line',
        label: count(number, 'link'),
      }),
    );
  const omitted =
    hosts.length === 0
      ? null
      : `Left out: ${count(hosts.length, 'machine')} one by one, their addresses and ports. The view of a machine has them.`;
  const description = described(
    `${count(hosts.length, 'machine')} in ${count(items.length, 'tier')}.`,
    omitted,
  );
  const text = printFlowchart({
    direction: 'TB',
    title: `Tiers of ${graph.workspace.name}`,
    description,
    items: [...items, ...omissionNotes(omitted, ids)],
    edges,
  });
  return { text, description, elements: ids.elements, omitted };
};
