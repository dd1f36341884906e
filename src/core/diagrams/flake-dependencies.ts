import { type Deployment, isDeployed } from '../deployment/plan.ts';
import { CHANNELS, type Workspace } from '../model/graph.ts';
import { type FlowEdge, type FlowNode, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';
import { defineDiagram } from './define-diagram.ts';

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

const ids = createIds();
const node = (key: string, label: string, paint: PaletteClass): FlowNode => ({
  type: 'node',
  id: ids.of('f', key, key),
  label,
  shape: paint === 'start' ? 'stadium' : 'rectangle',
  class: paint,
});

/** An output of the flake with the names in it, or their number. */
const output = (attribute: string, names: readonly string[], noun: string): readonly FlowNode[] => {
  if (names.length === 0) return [];
  const inside = names.length > MANY ? `${names.length} ${noun}` : names.join('\n');
  return [node(attribute, `${attribute}\n${inside}`, 'result')];
};

/** What the flake takes in and what it gives. */
export const flakeDependencies = defineDiagram({
  name: 'flake-dependencies',
  title: 'Flake dependencies',
  select: ({ graph, deployment }) => [
    graph.workspace.channel,
    graph.workspace.name,
    ...deployment.hosts.map(({ slug }) => slug),
    null,
    ...deployment.domains.map(({ slug }) => slug),
    null,
    ...deployment.people.map(({ slug }) => slug),
    null,
    ...applicationNames(deployment),
  ],
  render: ({ graph, deployment }) => {
    const { channel, name } = graph.workspace;
    const nixpkgs = node('nixpkgs', `nixpkgs\n${channel}`, 'start');
    const homeManager = node(
      'home-manager',
      `home-manager\n${homeManagerBranch(channel)}`,
      'start',
    );
    const flake = node('flake.nix', 'flake.nix', 'primary');
    const people = deployment.people.map(({ slug }) => slug);
    const outputs = [
      ...output('nixosConfigurations', deployment.hosts.map(({ slug }) => slug), 'machines'),
      ...output('nixosModules', deployment.domains.map(({ slug }) => slug), 'domains'),
      ...output('homeConfigurations', people, 'people'),
      ...output('packages', applicationNames(deployment), 'applications'),
      node('devShells', 'devShells', 'result'),
      node('checks', 'checks', 'result'),
    ];
    const edges: readonly FlowEdge[] = [
      { from: nixpkgs.id, to: flake.id, style: 'arrow' },
      { from: homeManager.id, to: flake.id, style: 'arrow' },
      { from: homeManager.id, to: nixpkgs.id, style: 'dotted', label: 'follows' },
      ...outputs.map(({ id }): FlowEdge => ({ from: flake.id, to: id, style: 'arrow' })),
    ];
    return printFlowchart({
      direction: 'LR',
      title: `Flake of ${name}`,
      description: `nixpkgs and home-manager go into flake.nix; it gives ${deployment.hosts.length} machines, ${deployment.domains.length} modules of domains and ${people.length} homes.`,
      items: [nixpkgs, homeManager, flake, ...outputs],
      edges,
    });
  },
});
