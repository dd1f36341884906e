import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Domain, Host, Person, Service } from './graph.ts';
import { RESERVED, RESERVED_DOMAINS, RESERVED_USERS } from './reserved.ts';

export interface SlugOptions {
  /** Longest result; 63 as in a DNS label. */
  readonly max?: number | undefined;
  /** What an empty name becomes, before its six digits. */
  readonly fallback?: string;
  /** Words to avoid, besides those that are reserved everywhere. */
  readonly reserved?: ReadonlySet<string>;
  /** Whether the first character must be a letter, as in a Unix user name: else `u-` leads. */
  readonly letterFirst?: boolean;
}

/** Letters that NFKD does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};

const ascii = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŧ]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');

const trim = (text: string, max: number): string =>
  text.replace(/^-+/, '').slice(0, max).replace(/-+$/, '');

/** Six hex digits of the id's SHA-256. */
const digits = (id: string): string => bytesToHex(sha256(utf8ToBytes(id))).slice(0, 6);

/**
 * The name as files, attributes, hosts and units write it: ASCII letters, digits and single
 * dashes, starting and ending with a letter or digit, at most 63 characters. A name of which
 * nothing is left, a reserved word and a bare number get six hex digits of the id's SHA-256.
 * A leading digit is fine for hosts, files and (quoted) attributes; user names ask for
 * `letterFirst`.
 */
export const slug = (name: string, id: string, options: SlugOptions = {}): string => {
  const max = options.max ?? 63;
  const lead = (text: string): string =>
    options.letterFirst && /^[0-9]/.test(text) ? `u-${text}` : text;
  const base = trim(lead(trim(ascii(name), max)), max);
  const taken = RESERVED.has(base) || options.reserved?.has(base) === true || /^[0-9]*$/.test(base);
  if (!taken) return base;
  return `${trim(base || (options.fallback ?? 'x'), max - 7)}-${digits(id)}`;
};

/** Longest user name: NixOS refuses those of 32 characters and more. */
export const USER_LENGTH = 31;

export type Named =
  | Pick<Domain, 'domain_id' | 'name'>
  | Pick<Service, 'service_id' | 'name'>
  | Pick<Host, 'host_id' | 'name'>
  | Pick<Person, 'person_id' | 'name' | 'username'>;

const known = new WeakMap<Named, string>();

const compute = (element: Named): string => {
  if ('service_id' in element)
    return slug(element.name, element.service_id, { fallback: 'service' });
  if ('host_id' in element) return slug(element.name, element.host_id, { fallback: 'host' });
  if ('person_id' in element)
    return slug(element.username.trim() || element.name, element.person_id, {
      max: USER_LENGTH,
      fallback: 'user',
      reserved: RESERVED_USERS,
      letterFirst: true,
    });
  return slug(element.name, element.domain_id, { fallback: 'domain', reserved: RESERVED_DOMAINS });
};

/** The slug of a domain, service or host, or a person's Unix user name. Remembered per object. */
export const slugOf = (element: Named): string => {
  const before = known.get(element);
  if (before !== undefined) return before;
  const result = compute(element);
  // A draft or a literal may still change; what the fold gives is frozen.
  if (Object.isFrozen(element)) known.set(element, result);
  return result;
};
