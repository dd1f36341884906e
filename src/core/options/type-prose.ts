import type { OptionType } from './option-type.ts';
import type { Cursor } from './type-cursor.ts';
import { NAMED } from './type-names.ts';

/** Types that a sentence describes; all of them are atoms, lists and attribute sets. */
const SENTENCES: readonly RegExp[] = [
  /[\w. ]+ (?:type|configuration)\. The format consists? of an\s+attribute.*\n/sy,
  /LDAP value - .*?respectively\.\n/sy,
  /znc values \(.*?znc values\)/y,
  /\w+ config type \(str, int, bool or attribute set thereof\)/y,
  /‹name› preference \(int, bool, string, and also attrs, list, float as a JSON string\)/y,
];

/** Reads a type that is described in prose. */
export function prose(cursor: Cursor): OptionType | undefined {
  return SENTENCES.some((sentence) => cursor.match(sentence) !== undefined)
    ? NAMED['JSON value']
    : undefined;
}
