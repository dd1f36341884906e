import { describe, expect, test } from 'vitest';
import { literalOf } from '../../src/core/options/literal.ts';
import { accepts } from '../../src/core/options/option-type.ts';
import { parseTypeText } from '../../src/core/options/type-text.ts';
import { homeManagerOptions, nixosOptions } from '../oracles/option-data.ts';

const PORT = '16 bit unsigned integer; between 0 and 65535 (both inclusive)';

/** Type text, values that are of the type, and values that are not. */
const CASES: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
  ['boolean', [true], ['true', 1, null]],
  ['string', ['', 'a'], [1, ['a'], { __package: 'jq-1' }]],
  ['null or string', [null, 'a'], [false]],
  [PORT, [0, 4222], [-1, 65536, '4222', 1.5]],
  [`null or ${PORT}`, [null, 1], ['1']],
  ['list of string', [[], ['a']], ['a', [1]]],
  ['non-empty (list of string)', [['a']], [[]]],
  ['attribute set of list of string', [{ a: ['b'] }], [{ a: 'b' }, ['a']]],
  ['null or (list of (string or signed integer))', [null, ['a', 1]], [[true]]],
  ['one of "a", "b"', ['a'], ['c', 1]],
  ['one of 0, 1, 2', [0, 2], ['0', 3]],
  ['null or one of false, true, 0, "v3"', [null, false, 'v3'], ['x', 1]],
  ['one of "default", "all" or list of string', ['all', ['x']], ['x']],
  ['value "auto" (singular enum)', ['auto'], ['manual']],
  ['positive integer, meaning >0, or value "auto" (singular enum)', [1, 'auto'], [0, 'x']],
  ['integer between -20 and 19 (both inclusive)', [-20, 19], [20]],
  ['integer or floating point number between 0 and 1 (both inclusive)', [0.5], [1.5]],
  ['strings concatenated with "\\n"', ['a\nb'], [['a']]],
  ['string matching the pattern [0-9]+(K|M|G)B', ['10MB'], ['10', 'x10MB']],
  [
    'list of string matching the pattern [a-zA-Z0-9@%:_.\\-]+[.](service|target)',
    [['nats.service', 'getty@tty1.service']],
    [['nats'], 'nats.service'],
  ],
  ['null or string matching the pattern ([[:digit:]]+ .*)|always', [null, '3 x', 'always'], ['x']],
  ['path', ['/var', { __path: '/x' }, { __package: 'jq-1' }], ['var', 1]],
  ['package', [{ __package: 'jq-1' }, { $package: 'jq' }], ['jq', 'pkgs.jq']],
  ['JSON value', [{ a: [1, null, { b: 'c' }] }], [{ a: { __function: true } }]],
  ['TOML value', [{ a: [1] }], [{ a: null }]],
  [
    'attribute set of section of an INI file (attrs of INI atom (null, bool, int, float or string))',
    [{ a: { b: 1 } }],
    [{ a: 1 }, { a: { b: [1] } }],
  ],
  [
    'attribute set of (atom (null, bool, int, float or string) or a list of them for duplicate keys)',
    [{ a: [1, 'x'] }],
    [{ a: { b: 1 } }],
  ],
  ['(list of path) or path convertible to it', ['/a', ['/a']], ['a']],
  [
    'attribute set of (systemd option)',
    [{ User: 'nats', RestartSec: 5, Environment: ['a=b'] }],
    ['x'],
  ],
  ['pair of signed integer', [[1, 2]], [[1]]],
];

describe('parseTypeText', () => {
  test.each(CASES)('%s', (text, good, bad) => {
    const type = parseTypeText(text);
    if (type === undefined) throw new Error('not understood');
    expect(good.filter((value) => !accepts(type, value))).toEqual([]);
    expect(bad.filter((value) => accepts(type, value))).toEqual([]);
  });

  test.each(['', 'strin', 'list of', 'string or', 'string matching', 'null or nonsense'])(
    'does not pretend to understand %j',
    (text) => expect(parseTypeText(text)).toBeUndefined(),
  );

  test.each([
    ['NixOS', nixosOptions, 905, 1],
    ['home-manager', homeManagerOptions, 337, 0],
  ])('understands the types of %s', (name, data, count, unparsed) => {
    const texts = [...new Set(Object.values(data).map((fact) => fact.type))];
    const failed = texts.filter((text) => parseTypeText(text) === undefined);
    console.log(`types of ${name}: ${texts.length - failed.length} of ${texts.length} understood`);
    expect(texts).toHaveLength(count);
    expect(failed).toHaveLength(unparsed);
  });

  test('admits the defaults of the real options', () => {
    // Some defaults are a sentence, and some of the real ones are not of their type.
    const all = [...Object.entries(nixosOptions), ...Object.entries(homeManagerOptions)];
    const literals = all.flatMap(([name, fact]) => {
      const literal = fact.default === undefined ? undefined : literalOf(fact.default);
      return literal === undefined ? [] : [{ name, type: fact.type, value: literal.value }];
    });
    const misfits = literals.filter(({ type, value }) => {
      const parsed = parseTypeText(type);
      return parsed !== undefined && !accepts(parsed, value);
    });
    console.log(
      `defaults: ${literals.length}, of another type than their option's: ${misfits.length}`,
    );
    expect(literals.length).toBeGreaterThan(18_000);
    expect(misfits.length).toBeLessThan(110);
  });
});
