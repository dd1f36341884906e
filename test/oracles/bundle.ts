import { checkOptions } from '../../src/cli/check/conformity.ts';
import { failuresOf, warningsOf } from '../../src/cli/check/hosts.ts';
import { evalPeople } from '../../src/cli/check/people.ts';
import { evalHosts, type Host } from './hosts.ts';
import { checkLock } from './lock.ts';
import { natsCheck, natsSettings, natsStart } from './nats.ts';
import { flakeCheck, flakeShow, type Inputs, parseFiles } from './nix.ts';
import { Expected, traced } from './warnings.ts';

/** The oracles that judge a bundle. */
export type Oracle = 'parse' | 'check' | 'show' | 'lock' | 'hosts' | 'options' | 'people' | 'nats';

/** What the oracles say of a bundle. */
export interface Verdict {
  /** How many cases each oracle looked at. */
  readonly cases: Readonly<Record<Oracle, number>>;
  /** Complaints, each after the name of the oracle that has it; none if all is well. */
  readonly problems: readonly string[];
}

/** What is special about a bundle. */
export interface Circumstances {
  /** Stand-ins for inputs other than nixpkgs and home-manager, by name. */
  readonly inputs?: Inputs;
  /** Inputs that may be missing from `flake.lock`. */
  readonly unlocked?: readonly string[];
  /** Codes of the warnings with which its machines must be built, and without others. */
  readonly warnings?: readonly string[];
}

interface Finding {
  readonly oracle: Oracle;
  readonly count: number;
  readonly problems: readonly string[];
}

/** Oracles that may have nothing to look at: a bundle without people, or without NATS. */
const OPTIONAL: readonly Oracle[] = ['nats', 'people'];

/**
 * Judges the bundle in a folder by all oracles: real Nix, the data of real options and a real NATS
 * server. An oracle that had nothing to look at complains.
 */
export async function judgeBundle(
  directory: string,
  { inputs = {}, unlocked = [], warnings = [] }: Circumstances = {},
): Promise<Verdict> {
  let outputs: readonly string[] = [];
  const expected = new Expected(warnings);
  const findings: readonly Finding[] = [
    await guarded('parse', async () => {
      const { count, errors } = await parseFiles(directory);
      return { count, problems: errors };
    }),
    await guarded('lock', () => checkLock(directory, unlocked)),
    await guarded('check', async () => {
      const { ok, stderr } = await flakeCheck(directory, inputs);
      return { count: 1, problems: ok ? expected.besides(traced(stderr)) : [stderr] };
    }),
    await guarded('show', async () => {
      const shown = await flakeShow(directory, inputs);
      outputs = Object.keys(shown.outputs);
      return { count: outputs.length, problems: shown.ok ? [] : [shown.stderr] };
    }),
    ...(outputs.includes('homeConfigurations')
      ? [await guarded('people', async () => checkOptions(await evalPeople(directory, inputs)))]
      : []),
    ...(await judgeHosts(directory, inputs, expected)),
  ];
  return verdict(findings);
}

async function judgeHosts(
  directory: string,
  inputs: Inputs,
  expected: Expected,
): Promise<readonly Finding[]> {
  let hosts: Readonly<Record<string, Host>> = {};
  const evaluated = await guarded('hosts', async () => {
    hosts = await evalHosts(directory, inputs);
    const found = Object.entries(hosts);
    return {
      count: found.length,
      problems: [
        ...found.flatMap(([name, host]) => failuresOf(name, host)),
        ...expected.besides(found.flatMap(([name, host]) => warningsOf(name, host))),
        ...expected.missing(),
      ],
    };
  });
  const each = Object.entries(hosts);
  return [
    evaluated,
    ...each.map(([name, { definitions }]) => {
      const { count, problems } = checkOptions(definitions);
      return {
        oracle: 'options' as const,
        count,
        problems: problems.map((each) => `${name}: ${each}`),
      };
    }),
    ...(await Promise.all(each.map(([name, host]) => guarded('nats', () => nats(name, host))))),
  ];
}

/** The server's settings as the NixOS module composes them, read and started by a real server. */
async function nats(name: string, { config }: Host): Promise<Omit<Finding, 'oracle'>> {
  const service = record(record(config.services).nats);
  if (service.enable !== true) return { count: 0, problems: [] };
  const settings = natsSettings(service);
  const { ok, output } = await natsCheck(settings);
  if (!ok) return { count: 1, problems: [`${name}: ${output}`] };
  const server = await natsStart(settings);
  await server.stop();
  return { count: 1, problems: [] };
}

async function guarded(
  oracle: Oracle,
  look: () => Promise<Omit<Finding, 'oracle'>>,
): Promise<Finding> {
  try {
    return { oracle, ...(await look()) };
  } catch (error) {
    return { oracle, count: 0, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function verdict(findings: readonly Finding[]): Verdict {
  const cases = { parse: 0, check: 0, show: 0, lock: 0, hosts: 0, options: 0, people: 0, nats: 0 };
  for (const { oracle, count } of findings) cases[oracle] += count;
  const problems = findings.flatMap(({ oracle, problems }) =>
    problems.map((each) => `${oracle}: ${each}`),
  );
  const idle = Object.entries(cases).flatMap(([oracle, count]) =>
    count > 0 || OPTIONAL.some((each) => each === oracle) ? [] : [`${oracle}: looked at nothing`],
  );
  console.log(
    `bundle judged: ${Object.entries(cases)
      .map(([oracle, count]) => `${oracle} ${count}`)
      .join(', ')}`,
  );
  return { cases, problems: problems.length > 0 ? problems : idle };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
