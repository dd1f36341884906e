import { standIn } from '../src/core/bundle/stand-ins.ts';
import { kindFile } from '../src/core/bundle/symbolic/kind-file.ts';
import { librariesFile } from '../src/core/bundle/symbolic/libraries-file.ts';
import { posixPattern } from '../src/core/bundle/symbolic/posix-pattern.ts';
import type { ServiceKind } from '../src/core/catalog/define-service-kind.ts';
import { fieldsOf, sizesOf, takesMemory } from '../src/core/catalog/fields.ts';
import { SERVICE_KINDS } from '../src/core/catalog/index.ts';
import { DEFAULT_INTERFACE } from '../src/core/deployment/addresses.ts';
import { RELEASES } from '../src/core/deployment/deploy.ts';
import {
  CHANNELS,
  DEFAULT_STATE_VERSION,
  EDGE_KINDS,
  EMPTY_GRAPH,
  EVENT_STORES,
  NODE_TYPES,
  SYSTEMS,
  TIERS,
  Workspace,
} from '../src/core/model/graph.ts';
import { plainKind } from '../src/core/model/kinds.ts';
import { prettyJson } from '../src/core/model/pretty-json.ts';
import { RESERVED, RESERVED_DOMAINS, RESERVED_USERS } from '../src/core/model/reserved.ts';
import { slug } from '../src/core/model/slug.ts';
import { FLAKEGRAPH_NAMESPACE } from '../src/core/model/uuid5.ts';
import { print } from '../src/core/nix/print.ts';

const NAMES = { instance: '@instance@', shortInstance: '@short@' };

/** What the Nix library must know of a service kind. */
const kindOf = (kind: ServiceKind) => {
  const port = kind.port(kind.settings.parse({}));
  const probe = 4321;
  const follows = port !== null && kind.port(kind.settings.parse({ port: probe })) === probe;
  return {
    ...(kind.advertises && { advertises: kind.advertises }),
    deployed: kind.deployed,
    instances: kind.instances,
    names: [...new Set([kind.kind, kind.title, ...kind.aliases].map(plainKind))].sort(),
    port,
    portBy: follows ? null : portsByChoice(kind),
    portFollows: follows,
    ...(kind.insecurePackages && { insecurePackages: kind.insecurePackages }),
    ...(kind.unfreePackages && { unfreePackages: kind.unfreePackages }),
    peer: kind.peer ?? false,
    prefix: kind.prefix ?? null,
    ...(kind.protocols && { protocols: kind.protocols }),
    ...(Object.keys(sizesOf(kind)).length > 0 && { sizes: sizesOf(kind) }),
    takesMemory: takesMemory(kind),
    ready: kind.ready?.(NAMES) ?? null,
    tools: kind.tools,
    unit: kind.unit(NAMES),
    workload: kind.workload,
    role: kind.role,
  };
};

/** Where a choice decides the port: the choice's setting, and the port of each of its values. */
const portsByChoice = (kind: ServiceKind) => {
  const port = kind.port(kind.settings.parse({}));
  for (const { key, choices } of fieldsOf(kind)) {
    const ports = (choices ?? []).map((choice): [string, number | null] => [
      choice,
      kind.port(kind.settings.parse({ [key]: choice })),
    ]);
    if (ports.some(([, other]) => other !== port)) return { key, ports: Object.fromEntries(ports) };
  }
  return null;
};

/** Settings of a kind: their types and defaults, and what makes a value one of them. */
const settingsOf = (kind: ServiceKind) => {
  const values = kind.settings.parse({});
  return Object.fromEntries(
    fieldsOf(kind).map(({ key, type, minimum, maximum, choices, form }) => [
      key,
      {
        default: values[key],
        type,
        ...(minimum !== undefined && { minimum, maximum }),
        ...(choices && { choices }),
        ...(form && { form: posixPattern(form) }),
      },
    ]),
  );
};

/**
 * Where characters are, or are built on, Latin letters and digits. All other characters are dashes.
 */
const BLOCKS = [
  [0x80, 0x36f],
  [0x1d00, 0x1eff],
  [0x2000, 0x24ff],
  [0x2c60, 0x2c7f],
  [0x3200, 0x33ff],
  [0xa7f2, 0xa7f9],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe0f],
  [0xff00, 0xffef],
  [0x10780, 0x107bf],
  [0x1cc00, 0x1ccff],
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f1ff],
  [0x1fbf0, 0x1fbf9],
] as const;

/** Characters by what they become in a slug. */
const letters = () => {
  const found = new Map<string, string>();
  for (const [first, last] of BLOCKS)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const becomes = slug(`a${letter}b`, '').slice(1, -1);
      if (becomes !== '-') found.set(becomes, (found.get(becomes) ?? '') + letter);
    }
  return Object.fromEntries(found);
};

const spaces = (): readonly string[] =>
  Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (letter) => letter.trim() === '' && letter !== '\f',
  );

/** Data of the Nix library that the core knows already, by their path under nix/. */
export const libraryData = (): Readonly<Record<string, string>> => {
  const json = (value: unknown): string => `${prettyJson(value)}\n`;
  return {
    'lib/data/kinds.json': json(
      Object.fromEntries(SERVICE_KINDS.map((kind) => [kind.kind, kindOf(kind)])),
    ),
    'lib/data/settings.json': json(
      Object.fromEntries(SERVICE_KINDS.map((kind) => [kind.kind, settingsOf(kind)])),
    ),
    'lib/data/stand-ins.json': json(
      Object.fromEntries(
        ['go', 'node', 'python', 'rust'].map((language) => [language, standIn(language, '@name@')]),
      ),
    ),
    'lib/data/letters.json': json(letters()),
    ...Object.fromEntries(
      SERVICE_KINDS.map((kind) => [`lib/kinds/${kind.kind}.nix`, print(kindFile(kind)).text]),
    ),
    'lib/native/libraries.nix': print(librariesFile()).text,
    'lib/data/words.json': json({
      channels: CHANNELS,
      edgeKinds: EDGE_KINDS,
      eventStores: EVENT_STORES,
      flavours: Workspace.shape.flavour.options,
      interface: DEFAULT_INTERFACE,
      namespace: FLAKEGRAPH_NAMESPACE,
      nodeTypes: NODE_TYPES,
      releases: RELEASES,
      reserved: [...RESERVED],
      reservedDomains: [...RESERVED_DOMAINS],
      reservedUsers: [...RESERVED_USERS],
      secretTools: Workspace.shape.secrets.options,
      spaces: spaces(),
      stateVersion: DEFAULT_STATE_VERSION,
      systems: SYSTEMS,
      tiers: TIERS,
      topology: EMPTY_GRAPH.topology,
      workspace: EMPTY_GRAPH.workspace,
    }),
  };
};
