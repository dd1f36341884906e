import type { Json } from '../../model/text.ts';
import { callsOf } from './syscall-groups.ts';

/** The `serviceConfig` of a unit, as NixOS takes it. */
export type UnitSettings = Readonly<Record<string, Json>>;

/** A unit as questions that the exposure asks of it. */
export interface Unit {
  readonly isOn: (name: string) => boolean;
  /** The one value in lower case; empty when it is not set. */
  readonly word: (name: string) => string;
  readonly words: (name: string) => readonly string[];
  readonly isRoot: boolean;
  /** Whether a process may have the capability `SYS_ADMIN`. */
  readonly mayHave: (capability: string) => boolean;
  readonly mayOpen: (family: string) => boolean;
  readonly mayCreate: (namespace: string) => boolean;
  /** How a group of system calls is kept from it: badness from 0 to 10. */
  readonly callsOpen: (group: string) => number;
}

const textsOf = (value: Json | undefined): readonly string[] =>
  value === undefined || value === null
    ? []
    : Array.isArray(value)
      ? value.map(String)
      : [`${value}`];

const ON: ReadonlySet<string> = new Set(['1', 'yes', 'true', 'on', 'y', 't']);

/**
 * A setting that lists what is allowed, or after `~` what is not: later lines add, an empty one
 * begins anew. `null` when nothing is set.
 */
const listed = (
  lines: readonly string[],
  expand: (name: string) => Iterable<string>,
): { readonly allows: boolean; readonly names: ReadonlySet<string> } | null => {
  let found: { readonly allows: boolean; names: Set<string> } | null = null;
  for (const line of lines) {
    const without = line.startsWith('~');
    const names = (without ? line.slice(1) : line).split(/\s+/).filter((name) => name !== '');
    if (names.length === 0) {
      found = { allows: !without, names: new Set() };
      continue;
    }
    found ??= { allows: !without, names: new Set() };
    for (const name of names.flatMap((one) => [...expand(one)])) {
      if (found.allows === without) found.names.delete(name);
      else found.names.add(name);
    }
  }
  return found;
};

/** What other settings take from the bounding set. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  ProtectKernelModules: ['SYS_MODULE'],
  ProtectKernelLogs: ['SYSLOG'],
  ProtectClock: ['SYS_TIME', 'WAKE_ALARM'],
  PrivateDevices: ['MKNOD', 'SYS_RAWIO'],
};

/** Reads a unit's settings as systemd does. */
export const readUnit = (settings: UnitSettings): Unit => {
  const words = (name: string): readonly string[] =>
    textsOf(settings[name]).flatMap((text) => text.split(/\s+/).filter((one) => one !== ''));
  const word = (name: string): string => words(name).at(-1)?.toLowerCase() ?? '';
  const isOn = (name: string): boolean => ON.has(word(name));
  const capabilities = listed(textsOf(settings.CapabilityBoundingSet), (name) => [
    name.toUpperCase().replace(/^CAP_/, ''),
  ]);
  const taken = new Set(Object.entries(TAKEN).flatMap(([name, all]) => (isOn(name) ? all : [])));
  const families = listed(textsOf(settings.RestrictAddressFamilies), (name) => [name]);
  const namespaces = listed(textsOf(settings.RestrictNamespaces), (name) => [name]);
  const calls = listed(textsOf(settings.SystemCallFilter), (name) =>
    callsOf(name.replace(/:.*$/, '')),
  );
  const user = word('User');
  return {
    isOn,
    word,
    words,
    isRoot: user === 'root' || user === '0' || (user === '' && !isOn('DynamicUser')),
    mayHave: (name) =>
      !taken.has(name) &&
      (capabilities === null || capabilities.allows === capabilities.names.has(name)),
    // `none` allows no family at all.
    mayOpen: (family) =>
      word('RestrictAddressFamilies') !== 'none' &&
      (families === null || families.allows === families.names.has(family)),
    mayCreate: (namespace) =>
      !isOn('RestrictNamespaces') &&
      (namespaces === null ||
        word('RestrictNamespaces') === 'no' ||
        word('RestrictNamespaces') === 'false' ||
        namespaces.allows === namespaces.names.has(namespace)),
    callsOpen: (group) => {
      if (calls === null || (!calls.allows && calls.names.size === 0)) return 10;
      const bad = [...callsOf(group)].some((call) => calls.names.has(call) === calls.allows);
      return bad ? (calls.allows ? 9 : 10) : 0;
    },
  };
};
