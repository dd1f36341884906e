import * as fc from 'fast-check';
import { hasForbiddenText } from '../../src/core/nix/escape.ts';

/** JSON as Nix can hold and show it exactly. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [name: string]: Value };

const HOSTILE = [
  ...['$', '{', '}', '${', '$${', "'", "''", "'''", "''${", "''\\", '"', '\\', '\\n'],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '    ',
    '#',
    '/*',
    '*/',
    ';',
    '\u2028',
    '\ufeff',
  ],
  ...['a', 'B_-', '0', 'é', '🙂', '\u202eعربي', '\u0001', '\u007f', '<nixpkgs>', './x', '@', '$$'],
];

/** Text with all that means something in Nix source. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 10 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).filter((text) => !hasForbiddenText(text)) },
);

const NAMES = [
  ...['if', 'then', 'else', 'assert', 'with', 'let', 'in', 'rec', 'inherit', 'or', 'null', 'true'],
  ...['', '.', 'a.b', 'a b', "x'", '-', '_', '1', 'a-b', '10.0.0.1', 'type', 'constructor'],
];

/** Attribute names; two mean something to Nix when it shows a set as JSON. */
const attributeName: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...NAMES), hostileText)
  .filter((name) => name !== 'outPath' && name !== '__toString' && name !== '__proto__');

export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: hostileText },
    fc.maxSafeInteger(),
    fc.integer({ min: -9, max: 9 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(attributeName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A value in a form in which equal values are equal text, whatever the order of their keys. */
export const canonical = (one: unknown): string =>
  JSON.stringify(one, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))
      : item,
  );
