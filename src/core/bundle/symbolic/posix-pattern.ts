import { invariant } from '../../result.ts';

/** A pattern as `builtins.match` takes it. */
export interface PosixPattern {
  readonly pattern: string;
  /** Whether no white space may occur, whatever the pattern says: Nix knows that of ASCII only. */
  readonly solid: boolean;
}

const TOKEN = /\[(\^?)((?:\\.|[^\]\\])*)\]|\\(.)|[(|)*+?]|\{\d+(?:,\d*)?\}|([^\\[\](){}|*+?^$.])/y;
const ITEM = /(?:\\(.)|(.))(?:-(?:\\(.)|(.)))?/gs;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const SPACES = ' \t\n\v\f\r';

/**
 * A JavaScript pattern as a POSIX extended one: groups, choices, repetitions and classes, from `^` to
 * `$`. Anything else is refused.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap09.html
 */
export const posixPattern = ({ source, flags }: RegExp): PosixPattern => {
  const refused = `the pattern ${source} is one that Nix can match`;
  invariant(/^\^.*\$$/s.test(source) && /^i?$/.test(flags), refused);
  const body = source.slice(1, -1);
  const fold = flags === 'i';
  let pattern = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const found = TOKEN.exec(body);
    invariant(found !== null && !found[0].startsWith('(?'), refused);
    const [token, negated, set, escaped, plain] = found;
    if (set !== undefined) pattern += bracket(negated === '^', membersOf(set, fold));
    else if (escaped !== undefined) {
      pattern += escaped === 'd' ? '[0-9]' : bracket(false, [escaped]);
    } else if (plain !== undefined) pattern += fold ? bracket(false, bothCases(plain)) : plain;
    else pattern += token;
  }
  return { pattern, solid: /\[\^[^\]]*\\s/.test(body) };
};

/** Single characters and ranges. */
const membersOf = (set: string, fold: boolean): readonly string[] =>
  [...set.matchAll(ITEM)].flatMap(([, escaped, plain, lastEscaped, lastPlain]) => {
    if (escaped === 's') return [...SPACES];
    if (escaped === 'd') return ['0-9'];
    const first = escaped === undefined ? (plain ?? '') : (CONTROLS[escaped] ?? escaped);
    // Text holds no NUL.
    if (escaped === '0') return [];
    const last = lastEscaped ?? lastPlain;
    if (last === undefined) return fold ? bothCases(first) : [first];
    const range = `${first}-${last}`;
    return fold && range.toUpperCase() !== range ? [range, range.toUpperCase()] : [range];
  });

const bothCases = (letter: string): readonly string[] => [
  ...new Set([letter.toLowerCase(), letter.toUpperCase()]),
];

/** In a bracket expression `]` comes first, `-` last, and `^` not first. */
const bracket = (negated: boolean, members: readonly string[]): string => {
  const [only] = members;
  if (!negated && members.length === 1 && only && /^[^\\^$.[\]|()*+?{}]$/.test(only)) return only;
  const rank = (one: string): number => (one === ']' ? 0 : one === '^' ? 2 : one === '-' ? 3 : 1);
  const sorted = members.toSorted((a, b) => rank(a) - rank(b));
  return `[${negated ? '^' : ''}${sorted.join('')}]`;
};
