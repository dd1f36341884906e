import { type Deployment, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import type { Workspace } from '../model/graph.ts';
import { applicationsOf } from './applications-of.ts';
import { code, fenced, table } from './markdown.ts';
import { libraryNames } from './native-inputs.ts';

/** The README's sections on applications: where their sources are, and what they link to. */
export const applicationSections = (
  deployment: Deployment,
  flavour: Workspace['flavour'],
): readonly string[] => {
  const all = applicationsOf(deployment).filter(isDeployed);
  if (all.length === 0) return [];
  return [
    '## Applications',
    pinned(all.filter((one) => lockedSource(one) !== null)),
    standingIn(
      all.filter((one) => lockedSource(one) === null),
      flavour,
    ),
    libraries(all.filter((one) => libraryNames(one).length > 0)),
  ];
};

const pinned = (all: readonly ServicePlan[]): string => {
  if (all.length === 0) return '';
  const rows = all.flatMap((one) => {
    const { url = '', locked = {} } = lockedSource(one) ?? {};
    return [[code(one.packageName), code(url), code(locked.rev ?? '')]];
  });
  return `${table(['application', 'source', 'revision'], rows)}

\`nix flake update\` moves them forward, until the next bundle: enter the new revision and hash into
the drawing, too. The modules of this flake bring the sources with them, as \`cim.sources\`.`;
};

const standingIn = (all: readonly ServicePlan[], flavour: Workspace['flavour']): string => {
  const example = all.find(({ settings }) => settings.source !== '') ?? all[0];
  if (!example) return '';
  const name = example.packageName;
  const source = String(example.settings.source) || `github:example/${name}`;
  const places = all.map(({ packageName }) => code(`src/${packageName}`)).join(', ');
  const what =
    flavour === 'explicit'
      ? `Stand-ins that answer with 204, so that the bundle builds and its machines boot: ${places}.`
      : `Until a source is there, a program that answers with 204 stands in for it: ${places}.`;
  return `${what}

Put the source there, or let the flake fetch it. For that Nix must know it to the last byte: enter
the source, its revision and its hash into the drawing. This prints the two:

${fenced('console', `$ nix flake prefetch --json '${source.replaceAll("'", '%27')}' | jq '{revision: .locked.rev, hash}'`)}

The next bundle has the source as an input, pinned in \`flake.lock\`.${flavour === 'explicit' ? byHand(name, source) : ''}`;
};

/** The steps that the next bundle takes by itself. */
const byHand = (name: string, source: string): string =>
  ` To do the same by hand, add the
input to \`flake.nix\` and to the arguments of its outputs, run \`nix flake lock\`, and give it to
\`apps/${name}.nix\` as \`src\`, in \`packages\` and in the module of its domain.

${fenced('nix', `inputs.${name}-src = {\n  url = "${source}";\n  flake = false;\n};`)}`;

const libraries = (all: readonly ServicePlan[]): string => {
  if (all.length === 0) return '';
  const rows = all.map((one) => [code(one.packageName), libraryNames(one).map(code).join(', ')]);
  return `### Native libraries

${table(['application', 'links to'], rows)}

Libraries are in \`buildInputs\`, programs that a build runs (pkg-config, pg_config) in
\`nativeBuildInputs\`. \`nix develop .#domain-development\` has the same ones, with variables that say
where they are.

- *failed to run custom build command for openssl-sys*: the application does not list \`openssl\`. With
  it come pkg-config, \`OPENSSL_NO_VENDOR = 1\` (no copy is compiled) and, in the shell, \`OPENSSL_DIR\`.
- *could not find system library*: the library is not among those that the application lists, so
  \`buildInputs\` lacks it and pkg-config does not find its headers. Outside of the shell, nothing does.
- *linking with cc failed*: a library is listed for another application only, stands in
  \`nativeBuildInputs\`, or was built for another architecture: what is linked belongs into
  \`buildInputs\`. A library that another one needs must be listed, too.`;
};
