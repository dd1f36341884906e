import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { project } from '../../src/core/project.ts';
import type { Diagnostic } from '../../src/core/projection.ts';
import { placesIn } from '../../src/core/report/places.ts';
import { idOf, sketch } from '../rules/graphs.ts';

const graph = sketch({
  domains: { a: {} },
  services: { 'a/cache': { kind: 'redis', on: 'h' } },
  hosts: { h: { address: '10.0.0.1' } },
});
const { files } = project({ ...EMPTY_DOCUMENT, graph });
const place = placesIn(files);

const about = (name: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'x',
  family: 'validation',
  severity: 'error',
  message: '',
  remedy: '',
  why: '',
  source: '',
  waived: null,
  elements: [idOf(name)],
  ...more,
});

const lineAt = (diagnostic: Diagnostic): string | null => {
  const found = place(diagnostic);
  const text = files.find(({ path }) => path === found?.path)?.text.split('\n');
  return found && `${found.path}: ${text?.[found.line - 1]?.trim()}`;
};

test('the first line of an element, in the file in which people look for it', () => {
  expect(lineAt(about('a/cache'))).toMatch(/^modules\/domains\/a\.nix: /);
  expect(lineAt(about('h'))).toMatch(/^hosts\/h\/default\.nix: /);
});

test('the line of the option concerned, and of the file concerned', () => {
  expect(lineAt(about('a/cache', { option: 'services.redis.servers.a-cache.bind' }))).toMatch(
    /^modules\/domains\/a\.nix: bind = /,
  );
  expect(place(about('h', { file: 'modules/topology.nix' }))?.path).toBe('modules/topology.nix');
});

test('nothing, of what became no line', () => {
  expect(place(about('nobody'))).toBeNull();
});
