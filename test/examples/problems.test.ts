import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { openDocument } from '../../src/core/model/document.ts';
import { label } from '../../src/core/model/elements.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { createDiagnoser } from '../../src/core/rules/diagnose.ts';
import { nixosOptions } from '../oracles/option-data.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder);
const options = knowOptions(nixosOptions);

const Problems = z.array(z.strictObject({ code: z.string(), at: z.string() }));

const textOf = (name: string, file: string): string =>
  readFileSync(new URL(`${name}/${file}`, folder), 'utf8');

test.each(examples)('%s raises the problems of its problems.json, and no others', (name) => {
  const read = readJournal(textOf(name, 'domain-events.json'));
  if (!read.ok) throw new Error(read.error.message);
  const { graph, journal } = openDocument(read.value.journal);
  const found = createDiagnoser()({ graph, journal, deployment: deploy(graph), options });
  const expected = Problems.parse(JSON.parse(textOf(name, 'problems.json')));
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    found.map(({ code, elements: [main = ''] }) => ({ code, at: label(graph, main) })),
  ).toEqual(expected);
});
