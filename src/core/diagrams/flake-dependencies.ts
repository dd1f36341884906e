import { type Deployment, isDeployed } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { type FlowEdge, type FlowItem, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { CHANNELS, type Workspace } from '../model/graph.ts';
import { hasOverlay } from '../model/nixpkgs-settings.ts';
import { defineDiagram } from './define-diagram.ts';
import { box } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { overview, WHOLE } from './scopes.ts';
import { few, rows } from './words.ts';

/** Of more outputs of a kind than this, they stand in one box. */
const MANY = 12;
/** Of more names in a box than this, the last ones are counted. */
const MOST_NAMES = 24;
/** So many names are about as wide as a box should be. */
const PER_ROW = 6;

/** Home Manager has no release for unstable, so that one goes with the latest. */
const homeManagerBranch = (channel: Workspace['channel']): string => {
  const latest = CHANNELS.find((one) => one !== 'nixos-unstable') ?? channel;
  return (channel === 'nixos-unstable' ? latest : channel).replace('nixos', 'release');
};

const applicationNames = ({ services }: Deployment): readonly string[] =>
  services
    .filter((service) => service.kind?.kind === 'application' && isDeployed(service))
    .map(({ packageName }) => packageName)
    .sort();

/** Sources that are inputs, each once, as flake.nix names them. */
const sourcesOf = ({ services }: Deployment): readonly string[] =>
  [...new Set(services.filter(isDeployed).flatMap((one) => lockedSource(one)?.url ?? []))].sort();

const slugsOf = (plans: readonly { readonly slug: string }[]): readonly string[] =>
  plans.map(({ slug }) => slug);

/** What the flake gives: attributes with the names in them. */
const outputsOf = (
  workspace: Workspace,
  deployment: Deployment,
): readonly (readonly [string, readonly string[]])[] =>
  [
    ['nixosModules', slugsOf(deployment.domains)],
    ['homeModules and homeConfigurations', slugsOf(deployment.people)],
    ['overlays', hasOverlay(workspace) ? ['default'] : []],
    ['packages', applicationNames(deployment)],
    ['devShells', ['default', 'domain-development']],
    ['checks', slugsOf(deployment.hosts)],
  ] as const;

const longest = (workspace: Workspace, deployment: Deployment): number =>
  Math.max(
    sourcesOf(deployment).length,
    ...outputsOf(workspace, deployment).map(([, names]) => names.length),
  );

/** Boxes, each for one thing while they are few, or one for all. */
const boxes = (
  ids: Ids,
  key: string,
  names: readonly string[],
  paint: 'start' | 'result',
  listed: (names: readonly string[]) => string,
): readonly FlowItem[] =>
  names.length > MANY
    ? [box(ids.of('f', key, key), listed(names), paint)]
    : names.map((name) => box(ids.of('f', `${key} ${name}`, name), name, paint));

/** What the flake takes in and what it gives. */
export const flakeDependencies = defineDiagram({
  name: 'flake-dependencies',
  title: 'Flake dependencies',
  scopes: ({ graph, deployment }) =>
    longest(graph.workspace, deployment) > MOST_NAMES
      ? [overview('First names only'), WHOLE]
      : [WHOLE],
  select: ({ graph }) => [
    graph.workspace,
    graph.hosts,
    graph.domains,
    graph.people,
    graph.services,
  ],
  render: ({ graph, deployment }, scope) => {
    const { channel, name } = graph.workspace;
    const { hosts, domains, people } = deployment;
    const ids = createIds();
    const isShort = scope !== WHOLE.id;
    const listed = (names: readonly string[]): string =>
      isShort ? few(names, MOST_NAMES) : rows(names, PER_ROW);
    const nixpkgs = box(ids.of('f', 'nixpkgs', 'nixpkgs'), `nixpkgs\n${channel}`, 'start');
    const homeManager = box(
      ids.of('f', 'home-manager', 'home-manager'),
      `home-manager\n${homeManagerBranch(channel)}`,
      'start',
    );
    const sources = boxes(ids, 'sources', sourcesOf(deployment), 'start', listed);
    const flake = box(ids.of('f', 'flake', 'flake.nix'), 'flake.nix', 'primary');
    const machines =
      hosts.length > MANY
        ? boxes(ids, 'hosts', slugsOf(hosts), 'result', listed)
        : hosts.map(({ id, slug }) => box(ids.element('h', id, slug), slug, 'result'));
    const configurations: FlowItem = {
      type: 'group',
      id: ids.of('f', 'nixosConfigurations', 'nixosConfigurations'),
      label: 'nixosConfigurations',
      items: machines,
    };
    const outputs = outputsOf(graph.workspace, deployment)
      .filter(([, names]) => names.length > 0)
      .map(([attribute, names]) =>
        box(ids.of('f', attribute, attribute), `${attribute}\n${listed(names)}`, 'result'),
      );
    const given = machines.length === 0 ? outputs : [configurations, ...outputs];
    const omitted =
      isShort && longest(graph.workspace, deployment) > MOST_NAMES
        ? 'Left out: the last names of long lists. The view of the whole drawing has them.'
        : null;
    const description = described(
      `From nixpkgs and home-manager, flake.nix makes ${count(hosts.length, 'machine')} out of ${count(domains.length, 'domain')}, and ${count(people.length, 'home')}.`,
      omitted,
    );
    const text = printFlowchart({
      direction: 'LR',
      title: `Flake of ${name}`,
      description,
      items: [nixpkgs, homeManager, ...sources, flake, ...given, ...omissionNotes(omitted, ids)],
      edges: [
        ...[nixpkgs, homeManager, ...sources].map(
          ({ id }): FlowEdge => ({ from: id, to: flake.id, style: 'arrow' }),
        ),
        { from: nixpkgs.id, to: homeManager.id, style: 'dotted', label: 'follows' },
        ...given.map(({ id }): FlowEdge => ({ from: flake.id, to: id, style: 'arrow' })),
      ],
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
