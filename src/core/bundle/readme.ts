import type { Deployment } from '../deployment/plan.ts';
import { count } from '../model/count.ts';
import type { Workspace } from '../model/graph.ts';
import type { Diagram } from '../projection.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { diagramFile, viewSlug } from './diagram-files.ts';
import { diagramMarkdown } from './diagram-markdown.ts';
import { code, fenced, table, words } from './markdown.ts';
import { applicationSections } from './readme-applications.ts';
import { byHandSection } from './readme-by-hand.ts';
import { messagingSections } from './readme-messaging.ts';
import { networkSection } from './readme-network.ts';
import { nixpkgsSection } from './readme-nixpkgs.ts';
import { secretsOf } from './secrets.ts';

/** README.md: how to use the bundle, what it needs, and the diagrams. */
export const readme = defineBundleFile({
  name: 'readme',
  files: ({ document, deployment, diagrams, parts }) => [
    {
      path: 'README.md',
      select: [document.graph.workspace, deployment, ...diagrams, ...parts],
      render: () => readmeOf(document.graph.workspace, deployment, diagrams, parts),
    },
  ],
});

const readmeOf = (
  workspace: Workspace,
  deployment: Deployment,
  diagrams: readonly Diagram[],
  parts: readonly Diagram[],
): string =>
  [
    `# ${words(workspace.name)}`,
    overview(deployment),
    use(deployment),
    ...(workspace.flavour === 'event-driven' ? [COMPUTED] : []),
    machines(deployment),
    networkSection(deployment),
    ...messagingSections(deployment),
    secrets(workspace, deployment),
    byHandSection(deployment),
    nixpkgsSection(workspace),
    ...applicationSections(deployment, workspace.flavour),
    ...diagrams.map((diagram) =>
      diagramSection(
        diagram,
        parts.filter(({ name }) => name === diagram.name),
      ),
    ),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n');

const diagramSection = (diagram: Diagram, parts: readonly Diagram[]): string => {
  const links = parts.map((part) => `[${viewSlug(part)}](diagrams/${diagramFile(part)}.mmd)`);
  return diagramMarkdown(diagram, '##', links.length === 0 ? '' : `In parts: ${links.join(', ')}.`);
};

const overview = ({ domains, hosts }: Deployment): string => {
  const purposes = domains.map(({ slug, domain }) => [slug, words(domain.purpose) || '–']);
  const intro = `NixOS configurations of ${count(hosts.length, 'machine')}, drawn with Flakegraph.`;
  return domains.length === 0 ? intro : `${intro}\n\n${table(['domain', 'purpose'], purposes)}`;
};

const use = ({ hosts }: Deployment): string => {
  const [host] = hosts;
  const isOneSystem = new Set(hosts.map(({ system }) => system)).size === 1;
  const deploy = host
    ? `\n$ nixos-rebuild switch --flake .#${host.slug} --target-host root@${host.address ?? host.slug}`
    : '';
  const isCutOff = hosts.some(({ address, network: { gateways } }) => {
    return address !== null && Object.keys(gateways).length === 0;
  });
  return `## Use

${fenced('console', `$ git init && git add .\n$ nix flake check${deploy}`)}

In a git repository Nix sees only files that git knows: \`git add\` every new one.${isOneSystem ? BOOTS : ''}

Put a machine's \`hardware-configuration.nix\` into \`hosts/<host>/\`, and what the drawing does not
say (${isCutOff ? 'default gateways, ' : ''}name servers, TLS certificates) into \`hosts/<host>/extra.nix\`.
No new bundle overwrites them.

A new machine gets its first system from NixOS's installer, by \`nixos-install --flake .#<host>\`. From
then on, who has one of the drawn SSH keys comes in as root.`;
};

const BOOTS = `

The check builds every machine, and boots them together to try each connection, those that are drawn
and those that are not: that takes KVM, memory and time. With \`--no-build\` it only evaluates.`;

const COMPUTED = `## Computed

The flake reads \`domain-events.json\` whenever Nix evaluates it, and \`lib/\` computes machines, homes
and packages from it. \`network-topology.json\` and the diagrams are for people: the journal wins.`;

const machines = ({ hosts }: Deployment): string => {
  if (hosts.length === 0) return '';
  const rows = hosts.map(({ slug, address, services }) => [
    slug,
    address ?? 'by DHCP',
    services.map(({ path }) => path).join(', ') || '–',
  ]);
  const derived = hosts.filter(({ host, address }) => host === null && address !== null);
  const note =
    derived.length === 0
      ? ''
      : `\n\nNobody drew ${derived.map(({ slug }) => code(slug)).join(', ')}: each domain without a machine has one of its own
name, with an address of 10.64.0.0/16. Draw a host of that name to say more.`;
  return `## Machines

A port is open to the machines whose services use it, and to no other; a public one to all. SSH is
open to all, by key.

${table(['machine', 'address', 'services'], rows)}${note}`;
};

/** How a tool gets the secrets to the machines, on from its module in `hosts/<host>/extra.nix`. */
const KEEPING: Readonly<Record<Workspace['secrets'], string>> = {
  'sops-nix': `[sops-nix](https://github.com/Mic92/sops-nix) puts them there. Import its module in
\`hosts/<host>/extra.nix\`, of a revision that you have looked at:

${fenced(
  'nix',
  `{
  imports = [
    (builtins.getFlake "github:Mic92/sops-nix/<revision>").nixosModules.sops
    ../../@modules@/secrets.nix
  ];
}`,
)}

The second does the rest: each machine has its secrets in \`secrets/<host>.yaml\`, whose
keys are the paths below \`/run/secrets\`, nested at each \`/\`. \`sops secrets/<host>.yaml\` makes it, for the
keys that \`.sops.yaml\` names: that of the machine (\`ssh-to-age\` of its SSH host key) and yours.`,
  agenix: `[agenix](https://github.com/ryantm/agenix) puts them there. Import its module in
\`hosts/<host>/extra.nix\`, of a revision that you have looked at:

${fenced(
  'nix',
  `{
  imports = [
    (builtins.getFlake "github:ryantm/agenix/<revision>").nixosModules.default
    ../../@modules@/secrets.nix
  ];
}`,
)}

The second does the rest: each secret is a file \`secrets/<host>-<path>.age\`, where \`<path>\` is the
one below \`/run/secrets\` with dashes for slashes. \`agenix -e <file>\` makes it, for the keys that
\`secrets/secrets.nix\` names: that of the machine (its SSH host key) and yours.`,
};

const secrets = (workspace: Workspace, deployment: Deployment): string => {
  const rows = secretsOf(deployment).map(({ host, path, content, origin }) => [
    host,
    code(path),
    content,
    origin,
  ]);
  if (rows.length === 0) return '';
  return `## Secrets

No secret is in this bundle. Machines read each from a path, and \`secrets/default.nix\` lists them.

${KEEPING[workspace.secrets].replace('@modules@', workspace.flavour === 'explicit' ? 'modules' : 'lib/modules')}

${table(['machine', 'path', 'content', 'from'], rows)}`;
};
