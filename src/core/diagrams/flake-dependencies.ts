import { type Deployment, isDeployed } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { type FlowEdge, type FlowNode, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';
import { CHANNELS, type Workspace } from '../model/graph.ts';
import { defineDiagram } from './define-diagram.ts';
import { WHOLE } from './scopes.ts';
import { count } from './words.ts';

/** Of more outputs of a kind than this, the diagram says how many there are. */
const MANY = 8;

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
const sourcesOf = ({ services }: Deployment): readonly string[] => {
  const urls = services.filter(isDeployed).flatMap((one) => lockedSource(one)?.url ?? []);
  const all = [...new Set(urls)].sort();
  return all.length > MANY ? [`${all.length} sources`] : all;
};

const slugsOf = (plans: readonly { readonly slug: string }[]): readonly string[] =>
  plans.map(({ slug }) => slug);

const node = (ids: Ids, label: string, paint: PaletteClass): FlowNode => {
  const [first = label] = label.split('\n');
  const shape = paint === 'start' ? 'stadium' : 'rectangle';
  return { type: 'node', id: ids.of('f', first, first), label, shape, class: paint };
};

/** An output of the flake with the names in it, or their number. */
const output = (attribute: string, names: readonly string[], noun: string): readonly string[] => {
  if (names.length === 0) return [];
  return [`${attribute}\n${names.length > MANY ? `${names.length} ${noun}` : names.join(', ')}`];
};

const machines = (hosts: readonly string[]): readonly string[] =>
  hosts.length > MANY
    ? output('nixosConfigurations', hosts, 'machines')
    : hosts.map((host) => `nixosConfigurations.${host}`);

/** What the flake takes in and what it gives. */
export const flakeDependencies = defineDiagram({
  name: 'flake-dependencies',
  title: 'Flake dependencies',
  scopes: () => [WHOLE],
  select: ({ graph, deployment }) => [
    graph.workspace.channel,
    graph.workspace.name,
    ...slugsOf(deployment.hosts),
    null,
    ...slugsOf(deployment.domains),
    null,
    ...slugsOf(deployment.people),
    null,
    ...applicationNames(deployment),
    null,
    ...sourcesOf(deployment),
  ],
  render: ({ graph, deployment }) => {
    const { channel, name } = graph.workspace;
    const { hosts, domains, people } = deployment;
    const ids = createIds();
    const nixpkgs = node(ids, `nixpkgs\n${channel}`, 'start');
    const homeManager = node(ids, `home-manager\n${homeManagerBranch(channel)}`, 'start');
    const sources = sourcesOf(deployment).map((url) => node(ids, url, 'start'));
    const flake = node(ids, 'flake.nix', 'primary');
    const outputs = [
      ...machines(slugsOf(hosts)),
      ...output('nixosModules', slugsOf(domains), 'domains'),
      ...output('homeConfigurations', slugsOf(people), 'people'),
      ...output('packages', applicationNames(deployment), 'applications'),
      'devShells',
      'checks',
    ].map((label) => node(ids, label, 'result'));
    const description = `From nixpkgs and home-manager, flake.nix makes ${count(hosts.length, 'machine')} out of ${count(domains.length, 'domain')}, and ${count(people.length, 'home')}.`;
    const text = printFlowchart({
      direction: 'LR',
      title: `Flake of ${name}`,
      description,
      items: [nixpkgs, homeManager, ...sources, flake, ...outputs],
      edges: [
        { from: nixpkgs.id, to: flake.id, style: 'arrow' },
        { from: homeManager.id, to: flake.id, style: 'arrow' },
        ...sources.map(({ id }): FlowEdge => ({ from: id, to: flake.id, style: 'arrow' })),
        { from: nixpkgs.id, to: homeManager.id, style: 'dotted', label: 'follows' },
        ...outputs.map(({ id }): FlowEdge => ({ from: flake.id, to: id, style: 'arrow' })),
      ],
    });
    return { text, description, elements: ids.elements, omitted: null };
  },
});
