import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDocument } from '../../src/core/model/document.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';

const folder = new URL('../../examples/', import.meta.url);

const textOf = (name: string, file: string): string =>
  readFileSync(new URL(`${name}/${file}`, folder), 'utf8');

test.each(readdirSync(folder))('what is told of %s is what its journal holds', (name) => {
  const read = readJournal(textOf(name, 'domain-events.json'));
  if (!read.ok) throw new Error(read.error.message);
  const { graph } = openDocument(read.value.journal);
  expect(JSON.parse(textOf(name, 'about.json'))).toEqual({
    title: graph.workspace.name,
    description: expect.stringMatching(/\.$/),
    domains: Object.keys(graph.domains).length,
    services: Object.keys(graph.services).length,
    hosts: Object.keys(graph.hosts).length,
  });
});
