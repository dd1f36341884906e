import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type FlakeInput, flakeInputs } from './flake-inputs.ts';
import { NAR_HASHES } from './lock-pins.ts';

const locked = z.object({
  lastModified: z.int().positive().optional(),
  narHash: z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/),
  owner: z.string().optional(),
  repo: z.string().optional(),
  url: z.string().optional(),
  rev: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional(),
  type: z.string(),
});
const reference = z.record(z.string(), z.unknown());
const node = z.object({
  flake: z.literal(false).optional(),
  inputs: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  locked: locked.optional(),
  original: reference.optional(),
});
const lock = z.object({
  nodes: z.record(z.string(), node),
  root: z.string(),
  version: z.literal(7),
});

type Lock = z.infer<typeof lock>;
type Node = z.infer<typeof node>;

/** What a comparison of `flake.nix` and `flake.lock` found; `count` is the number of inputs. */
export interface LockReport {
  readonly count: number;
  readonly problems: readonly string[];
}

/**
 * Whether `flake.lock` is there, well formed, and locks exactly the inputs of `flake.nix`.
 *
 * @param unlocked - Inputs that may be missing from it, such as sources without a known hash.
 */
export async function checkLock(
  directory: string,
  unlocked: readonly string[] = [],
): Promise<LockReport> {
  const file = join(directory, 'flake.lock');
  if (!existsSync(file)) return { count: 0, problems: ['flake.lock is missing'] };
  const declared = await flakeInputs(directory);
  const text: unknown = JSON.parse(await readFile(file, 'utf8'));
  const found = lock.safeParse(text);
  if (!found.success) return { count: 0, problems: [`flake.lock: ${found.error.message}`] };
  const problems = Object.entries(declared).flatMap(([name, each]) =>
    compare(found.data, name, each, unlocked),
  );
  return {
    count: Object.keys(declared).length,
    problems: [...problems, ...surplus(found.data, Object.keys(declared))],
  };
}

function compare(
  { nodes, root }: Lock,
  name: string,
  declared: FlakeInput,
  unlocked: readonly string[],
): readonly string[] {
  const target = nodes[root]?.inputs?.[name];
  if (target === undefined) {
    return unlocked.includes(name) ? [] : [`flake.lock lacks the input ${name}`];
  }
  const entry = typeof target === 'string' ? nodes[target] : undefined;
  if (entry === undefined) return [`flake.lock: the input ${name} leads nowhere`];
  return [
    ...originals(name, entry, declared.original),
    ...followed(name, entry, declared.follows),
    ...((entry.flake ?? true) === declared.flake
      ? []
      : [`flake.lock: ${name} is a flake in one file only`]),
  ];
}

function originals(
  name: string,
  { locked: pin, original: before = {} }: Node,
  wanted: FlakeInput['original'],
): readonly string[] {
  if (pin === undefined) return [`flake.lock does not lock the input ${name}`];
  const known = NAR_HASHES[pin.rev ?? ''];
  const keys = wanted?.type === undefined ? [] : ['type', 'owner', 'repo', 'url', 'ref', 'rev'];
  return [
    ...keys
      .filter((key) => wanted?.[key] !== before[key])
      .map(
        (key) => `flake.lock: ${key} of ${name} is ${before[key]}, in flake.nix ${wanted?.[key]}`,
      ),
    ...(['type', 'owner', 'repo', 'url', 'rev'] as const)
      .filter((key) => before[key] !== undefined && before[key] !== pin[key])
      .map((key) => `flake.lock: ${name} is locked to another ${key} than it asks for`),
    ...(pin.rev === undefined && before.type !== 'path' ? [`flake.lock: ${name} has no rev`] : []),
    ...(known !== undefined && known !== pin.narHash
      ? [`flake.lock: the narHash of ${name} is not that of its rev`]
      : []),
  ];
}

function followed(
  name: string,
  entry: Node,
  follows: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(follows)
    .filter(([inner, outer]) => {
      const target = entry.inputs?.[inner];
      return !(Array.isArray(target) && target.join('/') === outer);
    })
    .map(([inner, outer]) => `flake.lock: ${name}.inputs.${inner} does not follow ${outer}`);
}

function surplus({ nodes, root }: Lock, declared: readonly string[]): readonly string[] {
  const inputs = Object.keys(nodes[root]?.inputs ?? {});
  return inputs
    .filter((name) => !declared.includes(name))
    .map((name) => `flake.lock locks ${name}, which is no input`);
}
