import { type DomainPlan, type HostPlan, isDeployed } from '../deployment/plan.ts';
import {
  type FlowEdge,
  type FlowGroup,
  type FlowNode,
  printFlowchart,
} from '../mermaid/flowchart.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';
import { count } from '../model/count.ts';
import { type DiagramInput, defineDiagram } from './define-diagram.ts';
import { addressOf, box, fileNode } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { hostScopes, overview, scopesOf, WHOLE } from './scopes.ts';
import { startOrder } from './start-order.ts';
import { portsOf } from './traffic.ts';
import { few } from './words.ts';

/** Of more machines than this, one way stands for all. */
const MOST_HOSTS = 10;
const MOST_NAMES = 6;

const domainsOn = (host: HostPlan): readonly DomainPlan[] => [
  ...new Set(host.services.filter(isDeployed).map(({ domain }) => domain)),
];

const unitsOf = (host: HostPlan): readonly string[] => [
  ...new Set(host.services.filter(isDeployed).map(({ unit }) => unit)),
];

const targetsOf = (host: HostPlan): readonly string[] =>
  domainsOn(host).map(({ slug }) => `domain-${slug}.target`);

interface Way {
  readonly group: FlowGroup;
  readonly first: FlowNode;
  readonly last: FlowNode;
  readonly edges: readonly FlowEdge[];
}

/** From its configuration to its open ports, for one machine. */
const wayOf = (host: HostPlan, accounts: number, ids: Ids, inDetail: boolean): Way => {
  const { slug } = host;
  const step = (kind: string, label: string, paint: PaletteClass) =>
    box(ids.of(kind, host.id, slug), label, paint);
  const evaluated = step('c', `nixosConfigurations.${slug}\n${modules(host)}`, 'choice');
  const built = step(
    'b',
    `System of ${count(unitsOf(host).length, 'unit')}\n${host.system}`,
    'primary',
  );
  const active = step(
    'a',
    `Activated at ${addressOf(host)}\n${count(accounts, 'account')}, then systemd`,
    'secondary',
  );
  const units = inDetail ? startOrder(host, ids) : { nodes: [], edges: [], first: [], last: [] };
  const ports = portsOf(host.services, MOST_NAMES);
  const running = step(
    'r',
    [few(targetsOf(host), MOST_NAMES) || 'No service yet', ...(ports === '' ? [] : [ports])].join(
      '\n',
    ),
    'result',
  );
  const own = [evaluated, built, active, ...units.nodes, running];
  const arrow = (from: string, to: string): FlowEdge => ({ from, to, style: 'arrow' });
  const middle =
    units.nodes.length === 0
      ? [arrow(active.id, running.id)]
      : [
          ...units.first.map((id) => arrow(active.id, id)),
          ...units.edges,
          ...units.last.map((id) => arrow(id, running.id)),
        ];
  return {
    group: {
      type: 'group',
      id: ids.element('h', host.id, slug),
      label: host.host?.name ?? slug,
      items: own,
    },
    first: evaluated,
    last: running,
    edges: [
      { from: evaluated.id, to: built.id, style: 'arrow', label: 'build' },
      { from: built.id, to: active.id, style: 'arrow', label: 'switch' },
      ...middle,
    ],
  };
};

const modules = (host: HostPlan): string => {
  const names = domainsOn(host).map(({ slug }) => slug);
  return names.length === 0 ? 'no domain' : few(names, 4);
};

const shortWay = ({ deployment: { hosts, people } }: DiagramInput, ids: Ids) => {
  const step = (kind: string, label: string, paint: PaletteClass) =>
    box(ids.of(kind, 'all', 'machines'), label, paint);
  const units = hosts.reduce((sum, host) => sum + unitsOf(host).length, 0);
  const steps = [
    step('c', `${count(hosts.length, 'configuration')}\nnixosConfigurations`, 'choice'),
    step('b', `${count(hosts.length, 'system')} of ${count(units, 'unit')}`, 'primary'),
    step('a', `Activated machines\n${count(people.length, 'account')} on each`, 'secondary'),
    step(
      'r',
      few(
        hosts.map(({ slug }) => slug),
        MOST_NAMES,
      ),
      'result',
    ),
  ];
  const labels = ['build', 'switch', 'start'];
  const edges = steps.slice(1).map(
    ({ id }, index): FlowEdge => ({
      from: steps[index]?.id ?? '',
      to: id,
      style: 'arrow',
      label: labels[index] ?? '',
    }),
  );
  return { steps, edges };
};

/** How each machine is built and activated, from the files of the flake to its open ports. */
export const systemConfiguration = defineDiagram({
  name: 'system-configuration',
  title: 'System configuration',
  scopes: ({ deployment }) =>
    scopesOf(
      deployment.hosts.length > MOST_HOSTS,
      overview('All machines as one'),
      hostScopes(deployment),
    ),
  select: ({ graph }) => [
    graph.workspace,
    graph.domains,
    graph.services,
    graph.hosts,
    graph.people,
    graph.edges,
  ],
  render: (input, scope) => {
    const { graph, deployment } = input;
    const ids = createIds();
    const one = deployment.hosts.find(({ id }) => id === scope);
    const lock = fileNode(ids, 'flake.lock', graph.workspace.channel, 'start');
    const flake = fileNode(ids, 'flake.nix', count(deployment.hosts.length, 'machine'), 'start');
    const common: readonly FlowEdge[] = [
      { from: lock.id, to: flake.id, style: 'arrow', label: 'pins' },
    ];
    const isShort = !one && scope !== WHOLE.id && deployment.hosts.length > 0;
    const hosts = one ? [one] : deployment.hosts;
    const ways = isShort
      ? []
      : hosts.map((host) => wayOf(host, deployment.people.length, ids, one !== undefined));
    const short = isShort ? shortWay(input, ids) : { steps: [], edges: [] };
    const starts = [...ways.map(({ first }) => first), ...short.steps.slice(0, 1)];
    const rest = deployment.hosts.length - hosts.length;
    const omitted = isShort
      ? `Left out: what differs between ${count(hosts.length, 'machine')}. The view of a machine has it.`
      : rest > 0
        ? `Left out: ${count(rest, 'other machine')}, built from the same flake.`
        : null;
    const description = described(
      `How ${one ? one.slug : count(hosts.length, 'machine')} ${one || hosts.length === 1 ? 'is' : 'are'} evaluated, built, switched and started.`,
      omitted,
    );
    const text = printFlowchart({
      direction: 'LR',
      title: `System configuration of ${graph.workspace.name}`,
      description,
      items: [
        lock,
        flake,
        ...ways.map(({ group }) => group),
        ...short.steps,
        ...omissionNotes(omitted, ids),
      ],
      edges: [
        ...common,
        ...starts.map(
          ({ id }): FlowEdge => ({ from: flake.id, to: id, style: 'arrow', label: 'evaluate' }),
        ),
        ...ways.flatMap(({ edges }) => edges),
        ...short.edges,
      ],
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
