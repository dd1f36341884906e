import { expect, test } from 'vitest';
import { application } from './application.ts';
import { fieldsOf } from './fields.ts';
import { LIBRARY_NAMES } from './native-libraries.ts';
import { parseSettings } from './settings.ts';

const field = (key: string) => fieldsOf(application).find((one) => one.key === key);

test('a choice, several choices, a list and a switch are told apart', () => {
  expect(field('language')).toMatchObject({
    type: 'choice',
    choices: expect.arrayContaining(['go']),
  });
  expect(field('libraries')).toMatchObject({
    type: 'choices',
    choices: LIBRARY_NAMES,
    default: [],
  });
  expect(field('environment')).toMatchObject({ type: 'list' });
  expect(field('environment')).not.toHaveProperty('choices');
  expect(field('bindgen')).toMatchObject({ type: 'boolean', default: false });
});

test.each([
  ['libraries', ['openssl', 'libnonsense']],
  ['revision', 'main'],
  ['nar_hash', 'sha256-short'],
  ['nar_hash', `sha256-${'A'.repeat(42)}B=`],
  ['vendor_hash', 'sha512-x'],
])('%s cannot be %j', (key, value) => {
  const { faults, settings } = parseSettings(application, { [key]: value });
  expect(faults.map((fault) => fault.key)).toContain(key);
  expect(settings[key]).toEqual(field(key)?.default);
});
