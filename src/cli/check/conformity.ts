import { conform } from '../../core/options/conform.ts';
import type { OptionPath } from '../../core/options/option-path.ts';
import type { OptionNode } from '../../core/options/option-tree.ts';
import type { Definition } from './hosts.ts';
import { homeManagerTree, nixosTree } from './option-data.ts';

/** What a look at definitions found. */
export interface OptionReport {
  readonly count: number;
  readonly problems: readonly string[];
}

/** Options that exist and that the data leaves out. */
const OMITTED: readonly string[] = [
  '_module',
  'assertions',
  'cim',
  'home-manager',
  'nixpkgs.hostPlatform',
  'warnings',
];

/** Options that were renamed since the data was made: what they are called now, and were then. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['services.bird', 'services.bird2'],
  ['services.harmonia.cache', 'services.harmonia'],
  ['services.samba.settings', 'services.samba.shares'],
];

/** Releases that are younger than the data, which enumerates those it knows. */
const RELEASE = /^\d\d\.(?:05|11)$/;

/** Holds definitions against the names and types of the real options. */
export function checkOptions(definitions: readonly Definition[]): OptionReport {
  return {
    count: definitions.length,
    problems: definitions.flatMap(({ path, value }) => checkOption(path, value)),
  };
}

function checkOption(path: OptionPath, value: unknown): readonly string[] {
  const [first, second, user, ...rest] = path;
  if (first !== 'home-manager' || second !== 'users' || user === undefined) {
    return isOmitted(path) ? [] : messages(nixosTree(), formerly(path), value);
  }
  if (isOmitted(rest)) return [];
  if (rest.join('.') === 'home.stateVersion' && RELEASE.test(String(value))) return [];
  return messages(homeManagerTree(), rest, value).map((problem) => `${user}: ${problem}`);
}

function messages(tree: OptionNode, path: OptionPath, value: unknown): readonly string[] {
  return conform(tree, path, value).map(({ message }) => message);
}

function isOmitted(path: OptionPath): boolean {
  const name = path.join('.');
  return OMITTED.some((each) => name === each || name.startsWith(`${each}.`));
}

function formerly(path: OptionPath): OptionPath {
  const name = path.join('.');
  const [now, then] = RENAMED.find(([each]) => name === each || name.startsWith(`${each}.`)) ?? [];
  return now === undefined || then === undefined
    ? path
    : [...then.split('.'), ...path.slice(now.split('.').length)];
}
