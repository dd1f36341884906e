import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evalJson } from './nix.ts';

const lib = fileURLToPath(new URL('../../nix/stand-in/nixpkgs/lib', import.meta.url));

/** Expressions over `lib`, and what nixpkgs' manual says that they are. */
const FUNCTIONS: readonly (readonly [string, unknown])[] = [
  [
    `mapAttrs' (name: value: nameValuePair ("foo_" + name) ("bar-" + value)) { x = "a"; }`,
    { foo_x: 'bar-a' },
  ],
  ['filterAttrs (n: v: n == "foo") { foo = 1; bar = 2; }', { foo: 1 }],
  ['genAttrs [ "foo" "bar" ] (name: "x_" + name)', { foo: 'x_foo', bar: 'x_bar' }],
  ['recursiveUpdate { a.b = 1; c = 2; } { a.d = 3; c = 4; }', { a: { b: 1, d: 3 }, c: 4 }],
  ['groupBy (x: if x > 2 then "big" else "small") [ 1 2 3 ]', { big: [3], small: [1, 2] }],
  ["foldl' (a: b: a + b) 0 [ 1 2 3 ]", 6],
  ['foldr (a: b: a + b) "" [ "a" "b" ]', 'ab'],
  ['imap0 (i: v: v + "-" + toString i) [ "a" "b" ]', ['a-0', 'b-1']],
  ['range 2 4', [2, 3, 4]],
  ['unique [ 3 2 3 4 ]', [3, 2, 4]],
  ['sort lessThan [ 5 3 7 ]', [3, 5, 7]],
  ['reverseList [ 1 2 3 ]', [3, 2, 1]],
  ['take 2 [ 1 2 3 ]', [1, 2]],
  ['drop 2 [ 1 2 3 ]', [3]],
  ['splitString "." "foo.bar.baz"', ['foo', 'bar', 'baz']],
  ['splitString "[" "a[b"', ['a', 'b']],
  ['hasInfix "." "ab"', false],
  ['hasInfix "::" "fe80::1"', true],
  ['hasSuffix "bar" "foobar"', true],
  ['removePrefix "foo." "foo.bar"', 'bar'],
  ['toUpper "stream-a"', 'STREAM-A'],
  ['replaceStrings [ "-" ] [ "_" ] "a-b"', 'a_b'],
  [`escapeShellArg "esc'ape\\nme"`, "'esc'\\''ape\nme'"],
  ['escapeShellArg "plain-1.0"', 'plain-1.0'],
  ['versionAtLeast trivial.release "24.11"', true],
  ['versionOlder "1.1" "1.2"', true],
  ['toInt "1337"', 1337],
  ['pipe [ 1 2 3 ] [ (filter (x: x > 1)) length ]', 2],
  ['optionalString false "x" + optionalString true "y"', 'y'],
  ['concatMapStringsSep ", " toString [ 1 2 ]', '1, 2'],
  ['concatLines [ "a" "b" ]', 'a\nb\n'],
  ['attrByPath [ "a" "b" ] 6 { a.c = 1; }', 6],
  ['hasAttrByPath [ "a" "c" ] { a.c = 1; }', true],
  ['setAttrByPath [ "a" "b" ] 3', { a: { b: 3 } }],
  ['collect isList { a = [ 1 ]; b.c = [ 2 ]; }', [[1], [2]]],
  ['zipAttrs [ { a = 1; } { a = 2; b = 3; } ]', { a: [1, 2], b: [3] }],
  ['concatMapAttrs (n: v: { y = v; z = n; }) { x = 1; }', { y: 1, z: 'x' }],
  ['foldlAttrs (acc: n: v: acc + v) 0 { a = 1; b = 2; }', 3],
  ['partition (x: x > 1) [ 1 2 ]', { right: [2], wrong: [1] }],
  ['getExe { name = "a"; outPath = "/x"; meta.mainProgram = "b"; }', '/x/bin/b'],
  ['makeBinPath [ { outPath = "/x"; } "/y" ]', '/x/bin:/y/bin'],
  ['trim "  a b  "', 'a b'],
  ['fixedWidthNumber 5 15', '00015'],
];

test('lib means what that of nixpkgs means', async () => {
  const all = FUNCTIONS.map(([source]) => `(${source})`).join('\n');
  const values = await evalJson(`with import ${lib}; [\n${all}\n]`);
  console.log(`functions of lib: ${FUNCTIONS.length} cases`);
  expect(values).toEqual(FUNCTIONS.map(([, value]) => value));
});

const evaluate = (modules: string): Promise<unknown> =>
  evalJson(`with import ${lib}; (evalModules { modules = [ ${modules} ]; }).config`);

describe('the module system', () => {
  test.each([
    ['defaults', '{ options.a = mkOption { default = 1; }; }', { a: 1 }],
    ['priorities', 'O { a = mkDefault 1; } { a = 2; }', { a: 2 }],
    ['force', 'O { a = mkForce 1; } { a = 2; }', { a: 1 }],
    ['conditions', 'O { a = mkMerge [ (mkIf false 1) (mkIf true 2) ]; }', { a: 2 }],
    ['conditions above', 'O (mkIf true { a = 2; })', { a: 2 }],
    ['lists, the last module first', 'L { a = [ 1 ]; } { a = [ 2 ]; }', { a: [2, 1] }],
    ['order', 'L { a = mkAfter [ 3 ]; } { a = [ 2 ]; } { a = mkBefore [ 1 ]; }', { a: [1, 2, 3] }],
    [
      'arguments',
      'O ({ config, ... }: { _module.args.b = 3; }) ({ b, ... }: { a = b; })',
      { a: 3 },
    ],
    [
      'readable config',
      'O { a = 1; } { options.b = mkOption { }; } ({ config, ... }: { b = config.a; })',
      { a: 1, b: 1 },
    ],
    [
      'submodules',
      'S { a.x.n = 1; } { a.y = { name, ... }: { m = name; }; }',
      { a: { x: { n: 1, m: 'x' }, y: { n: 0, m: 'y' } } },
    ],
  ])('%s', async (_, modules, config) => {
    expect(await evaluate(expand(modules))).toEqual(config);
  });

  test.each([
    ['O { a = "x"; }', "A definition for option `a' is not of type `signed integer'"],
    ['O { b = 1; }', "The option `b' does not exist"],
    ['O { a = 1; } { a = 2; }', "The option `a' has conflicting definition values"],
    ['O', "The option `a' was accessed but has no value defined"],
    ['O O', 'is already declared in'],
    ['S { a.x.o = 1; }', "The option `a.x.o' does not exist"],
    ['S { a.x.n = "x"; }', "A definition for option `a.x.n' is not of type"],
    ['O { config = { }; a = 1; }', "has an unsupported attribute `a'"],
    ['O ({ c, ... }: { a = c; })', "attribute 'c' missing"],
    ['[ { } ]', "Module imports can't be nested lists"],
    ['{ options.a = mkOption { readOnly = true; default = 1; }; } { a = 2; }', 'is read-only'],
    ['{ options.a = mkOption { typ = 1; }; }', 'unexpected argument `typ'],
  ])('refuses %s', async (modules, message) => {
    await expect(evaluate(expand(modules))).rejects.toThrow(message);
  });
});

/** Modules that declare an integer, a list, and submodules. */
function expand(modules: string): string {
  const named: Readonly<Record<string, string>> = {
    O: '{ options.a = mkOption { type = types.int; }; }',
    L: '{ options.a = mkOption { type = types.listOf types.int; }; }',
    S: `{ options.a = mkOption { type = types.attrsOf (types.submodule ({ name, ... }: {
      options.n = mkOption { type = types.int; default = 0; };
      options.m = mkOption { type = types.str; default = name; };
    })); }; }`,
  };
  return modules.replace(/(?<![\w.])[OLS](?![\w])/g, (name) => named[name] ?? name);
}
