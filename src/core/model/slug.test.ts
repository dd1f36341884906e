import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RESERVED, RESERVED_DOMAINS, RESERVED_USERS } from './reserved.ts';
import { slug, slugOf } from './slug.ts';
import { testId } from './testing/author.ts';
import { hostileName } from './testing/texts.ts';

const ID = testId(1);

test.each([
  ['Sales', 'sales'],
  ['Order  Service (v2)', 'order-service-v2'],
  ['Zürich & Łódź', 'zurich-lodz'],
  ['Straße Ærø Œuvre Þór', 'strasse-aero-oeuvre-thor'],
  ["Bob's café", 'bobs-cafe'],
  ['ﬁle №5', 'file-no5'],
  ['3d-printing', '3d-printing'],
  ['--x--', 'x'],
  ['snake_case', 'snake-case'],
  ['../../etc/passwd', 'etc-passwd'],
])('%j is written %j', (name, expected) => {
  expect(slug(name, ID)).toBe(expected);
});

test('a name of which nothing is left has digits of its id', () => {
  expect(slug('東京', ID)).toMatch(/^x-[0-9a-f]{6}$/);
  expect(slug('東京', ID, { fallback: 'domain' })).toMatch(/^domain-[0-9a-f]{6}$/);
  expect(slug('東京', ID)).not.toBe(slug('東京', testId(2)));
  expect(slug('東京', ID)).toBe(slug('大阪', ID));
});

test('words that others keep for themselves have digits of the id', () => {
  for (const word of ['end', 'Default', 'GRAPH', 'with', 'null', 'localhost', 'nixos', 'aux', '42'])
    expect(slug(word, ID)).toMatch(new RegExp(`^${word.toLowerCase()}-[0-9a-f]{6}$`));
});

test('long names are cut, also before the digits', () => {
  expect(slug('x'.repeat(300), ID)).toBe('x'.repeat(63));
  expect(slug(`${'x'.repeat(62)} y`, ID)).toBe('x'.repeat(62));
  expect(slug('1'.repeat(300), ID)).toHaveLength(63);
});

test('user names start with a letter and are no account of the system', () => {
  const user = (name: string, username = '') => slugOf({ person_id: ID as never, name, username });
  expect(user('Ada Lovelace')).toBe('ada-lovelace');
  expect(user('Ada Lovelace', 'ada')).toBe('ada');
  expect(user('3rd shift')).toBe('u-3rd-shift');
  expect(user('root')).toMatch(/^root-[0-9a-f]{6}$/);
  expect(user('42')).toBe('u-42');
  expect(user('x'.repeat(50))).toHaveLength(31);
});

test('every name gives a slug that files, hosts, units and users can have', () => {
  const words = new Set([...RESERVED, ...RESERVED_DOMAINS]);
  fc.assert(
    fc.property(fc.oneof(hostileName, fc.string({ unit: 'binary' })), fc.uuid(), (name, id) => {
      const plain = slug(name, id, { reserved: RESERVED_DOMAINS });
      expect(plain).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
      expect(words.has(plain)).toBe(false);
      expect(slug(plain, id, { reserved: RESERVED_DOMAINS })).toBe(plain);
      const user = slug(name, id, { max: 31, reserved: RESERVED_USERS, letterFirst: true });
      expect(user).toMatch(/^[a-z]([a-z0-9-]{0,29}[a-z0-9])?$/);
    }),
  );
});
