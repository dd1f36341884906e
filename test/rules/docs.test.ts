import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDocs } from '../../scripts/rules-docs.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

test('docs/rules is what the rules say: npm run rules-docs', () => {
  const files = readdirSync(folder).map((name) => [
    name,
    readFileSync(new URL(name, folder), 'utf8'),
  ]);
  expect(Object.fromEntries(files)).toEqual(rulesDocs());
});
