import { checkOptions } from './conformity.ts';
import { evalHosts, failuresOf, warningsOf } from './hosts.ts';
import { NixFailed } from './nix-home.ts';
import { evalPeople } from './people.ts';

/** What is wrong with a bundle. */
export interface Findings {
  /** How many options were compared with the data. */
  readonly options: number;
  /** Complaints, each with the machine or person that it is about. */
  readonly problems: readonly string[];
  /** What whoever builds a machine is told, each with the machine. */
  readonly warnings: readonly string[];
}

/** Evaluates the bundle in a folder and compares what it sets with the data of options. */
export const judge = async (directory: string): Promise<Findings> => {
  const findings = [await found(() => machines(directory)), await found(() => people(directory))];
  return {
    options: findings.reduce((sum, { options }) => sum + options, 0),
    // A person is on several machines, and in a home of their own.
    problems: [...new Set(findings.flatMap(({ problems }) => problems))],
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
};

const machines = async (directory: string): Promise<Findings> => {
  const judged = Object.entries(await evalHosts(directory)).map(([name, host]) => {
    const { count, problems } = checkOptions(host.definitions);
    const unfit = problems.map((problem) => `${name}: ${problem}`);
    return {
      options: count,
      problems: [...failuresOf(name, host), ...unfit],
      warnings: warningsOf(name, host),
    };
  });
  return {
    options: judged.reduce((sum, { options }) => sum + options, 0),
    problems: judged.flatMap(({ problems }) => problems),
    warnings: judged.flatMap(({ warnings }) => warnings),
  };
};

const people = async (directory: string): Promise<Findings> => {
  const { count, problems } = checkOptions(await evalPeople(directory));
  return { options: count, problems, warnings: [] };
};

/** Nix's own complaint is a finding too. */
const found = async (look: () => Promise<Findings>): Promise<Findings> => {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof NixFailed)) throw error;
    return { options: 0, problems: [inShort(error.message)], warnings: [] };
  }
};

/** Without what Nix says before, and with paths as in the bundle. */
const inShort = (complaint: string): string =>
  complaint
    .slice(Math.max(0, complaint.search(/^\s*error:/m)))
    .replaceAll(/\/[^\s']*-source\//g, '')
    .trim();
