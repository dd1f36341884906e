import { sameJson } from '../model/canonical.ts';
import { short } from '../model/elements.ts';
import { DEFAULT_STATE_VERSION, type Host, HostId, linkId } from '../model/graph.ts';
import { hostClash } from '../model/unique.ts';
import { hostsLike } from './alike.ts';
import type { SketchedHost, SketchedLink } from './define-format.ts';
import { freshName, slugLike } from './names.ts';
import type { PlanDraft } from './plan-draft.ts';

/** What a machine is when nothing says otherwise. */
const PLAIN: Omit<Host, 'host_id' | 'name'> = {
  system: 'x86_64-linux',
  node_type: 'Server',
  tier: 'Leaf',
  interfaces: [],
  gateways: [],
  memory_mb: null,
  state_version: DEFAULT_STATE_VERSION,
  extra_options: {},
};

/** Plans a machine: one of the same name stays as it is. */
export const planHost = (draft: PlanDraft, sketched: SketchedHost): void => {
  const { key, name: _, line, id, ...facts } = sketched;
  const wish = draft.nameOf(sketched);
  const known = draft.free(hostsLike(draft.graph, slugLike(wish)), (one) => one.host_id);
  if (known !== undefined) {
    const { host_id, name: _name, ...before } = known;
    const detail = sameJson({ ...before, ...facts }, before) ? '' : 'stays as it is';
    draft.kept.push({ element: 'host', name: wish, detail, line });
    draft.stands(key, host_id);
    return;
  }
  const host_id = HostId.parse(draft.newId(id));
  const host = { ...PLAIN, ...facts, host_id, name: wish };
  if (id === undefined || hostClash(draft.graph.hosts, host) !== null)
    host.name = freshName(wish, (like) => hostsLike(draft.graph, like).length > 0);
  if (!draft.does({ type: 'add-host', host }, line, `machine "${host.name}"`)) return;
  const addresses = host.interfaces.flatMap((one) => one.addresses.map(({ address }) => address));
  const detail = [host.node_type, ...addresses].filter((text) => text !== '').join(', ');
  draft.add({ element: 'host', name: host.name, detail, line }, host_id);
  draft.stands(key, host_id);
};

/** Plans a connection of two machines. */
export const planLink = (draft: PlanDraft, { from, to, line, ...facts }: SketchedLink): void => {
  const ends = [HostId.safeParse(draft.idOf(from)), HostId.safeParse(draft.idOf(to))] as const;
  if (!ends[0].success || !ends[1].success) {
    draft.notUnderstood.push({
      line,
      text: 'Left out a connection of a machine that is not there.',
    });
    return;
  }
  const link = { ...facts, from_node: ends[0].data, to_node: ends[1].data };
  const name = `${short(draft.graph, link.from_node)} connects to ${short(draft.graph, link.to_node)}`;
  const item = { element: 'dependency', name, detail: link.network_type, line } as const;
  if (draft.graph.links[linkId(link)] !== undefined) draft.kept.push(item);
  else if (draft.does({ type: 'add-link', link }, line, `that ${name}`))
    draft.add(item, linkId(link));
};
