import { isMembers, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import type { Remarks } from './remarks.ts';

/** What a service never takes from the one that it extends. */
const OWN: ReadonlySet<string> = new Set(['depends_on', 'links', 'volumes_from', 'extends']);

/** Compose's rule: what is single is replaced, maps are merged, lists appended. */
const merged = (base: unknown, own: unknown): unknown => {
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own];
  if (!isMembers(base) || !isMembers(own)) return own;
  const both: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own))
    both[key] = key in base ? merged(base[key], value) : value;
  return both;
};

/** A service with what it extends; what lies in another file is not here, and is reported. */
export const extended = (
  name: string,
  services: Members,
  remarks: Remarks,
  seen: readonly string[] = [],
): Members => {
  const own = membersOf(services[name]);
  if (own.extends === undefined) return own;
  const at = ['services', name, 'extends'];
  const wanted = isMembers(own.extends) ? textOf(own.extends.service) : textOf(own.extends);
  const file = textOf(membersOf(own.extends).file);
  if (file !== null)
    remarks.lose(at, `"${name}" extends a service of ${file}: what stands there is not known.`);
  else if (wanted === null || !isMembers(services[wanted]))
    remarks.lose(at, `"${name}" extends "${wanted ?? ''}", which is not in this file.`);
  else if ([...seen, name].includes(wanted))
    remarks.lose(at, `"${name}" extends itself, by way of "${wanted}".`);
  else {
    const base = extended(wanted, services, remarks, [...seen, name]);
    const inherited = Object.entries(base).filter(([key]) => !OWN.has(key));
    return membersOf(merged(Object.fromEntries(inherited), own));
  }
  return own;
};
