import * as fc from 'fast-check';
import type { Json } from '../text.ts';

/** Text that means something somewhere: to Nix, Mermaid, shells, Windows, markup or JSON. */
const TRAPS = [
  'end',
  'default',
  'graph',
  'with',
  'rec',
  'null',
  'localhost',
  'nixos',
  'root',
  'aux',
  '42',
  '3d-printing',
  '-',
  '___',
  "''",
  `\${builtins.abort "x"}`,
  `''\${x}`,
  `\\\${x}`,
  '"quoted"',
  'a\tb',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'a/b',
  '$(reboot)',
  '`reboot`',
  '; drop table',
  '#%%{init: {}}%%',
  'A["x"] --> B',
  'Zürich',
  'Ærø & Łódź',
  '東京',
  'Заказы',
  'مرحبا',
  '👩‍👩‍👧 family',
  '\u202Eevil',
  'zero\u200Bwidth',
  '__proto__',
  'constructor',
  'toString',
  'outPath',
  ' spaced ',
  'x'.repeat(300),
] as const;

const isText = (text: string): boolean => !/[\0\b\f]/.test(text);

/** Text that the model accepts anywhere, of any characters, some with several lines. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom<string>(...TRAPS),
  fc.string({ unit: 'binary', maxLength: 12 }).filter(isText),
  fc.string({ maxLength: 20 }).filter(isText),
  fc.constant('two\nlines'),
);

/** A name that the model accepts: one line, not empty; often a trap for what prints it. */
export const hostileName: fc.Arbitrary<string> = anyText
  .map((text) => text.replace(/[\n\r\u2028\u2029\u0085\v]/g, ' '))
  .filter((text) => text.trim() !== '');

/** A name that people give, so that clashes are not rare. */
const plainName: fc.Arbitrary<string> = fc.constantFrom(
  'Sales',
  'sales',
  'Billing',
  'Orders',
  'orders api',
  'Inventory',
  'db',
  'cache',
  'web',
  'core',
  'edge',
  'Ada',
  'Bob',
);

export const someName: fc.Arbitrary<string> = fc.oneof(plainName, hostileName);

/** An object of these values; `__proto__` is no key of the journal. */
export const anyRecord = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .dictionary(anyText, value, { maxKeys: 3 })
    .map((record) =>
      Object.fromEntries(Object.entries(record).filter(([key]) => key !== '__proto__')),
    );

/** JSON as the journal can hold it. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    anyText,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    anyRecord(tie('value')),
  ),
})).value;
