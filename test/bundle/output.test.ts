import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/core/catalog/fields.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { type Document, openDocument } from '../../src/core/model/document.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { createProjector } from '../../src/core/project.ts';
import { secretIn } from '../../src/core/rules/secrets.ts';
import { anyDrawing } from '../flavours/any-drawing.ts';
import { Drawing } from './drawing.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** What no bundle of ours may do by itself. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a build outside the sandbox': /__noChroot|\bsandbox\s*=\s*(?:false|"relaxed")|sandbox-fallback/,
  'a source by plain http': /\b(?:url|urls|src|substituters|fetch\w+)\b[^;]*?"http:\/\//,
  'a weak hash': /\b(?:md5|sha1)\s*[=-]|outputHashAlgo\s*=\s*"(?:md5|sha1)"/,
  'unfree or insecure packages': /\ballow(?:Unfree|Broken|Insecure)\b/,
  'builds that read what is outside': /--impure|builtins\.getEnv|<nixpkgs>/,
};

/** Packages that nixpkgs is to take though they are insecure. */
const PERMITTED = /permittedInsecurePackages\s*=\s*\[([^\]]*)\]/g;

/** Strings between quotes. */
const LITERAL = /"(?:[^"\\\n]|\\.)*"/g;

/** Where sources are named: elsewhere addresses are those of services. */
const hasSources = (path: string): boolean => path === 'flake.nix' || path.startsWith('apps/');

const faultsOf = (path: string, text: string, asked: readonly string[] = []): readonly string[] => {
  if (!path.endsWith('.nix')) return [];
  const found = Object.entries(FORBIDDEN).filter(
    ([what, pattern]) =>
      pattern.test(text) && (what !== 'a source by plain http' || hasSources(path)),
  );
  const secrets = [...text.matchAll(LITERAL)].flatMap(
    ([literal]) => secretIn(literal.slice(1, -1)) ?? [],
  );
  const permitted = [...text.matchAll(PERMITTED)]
    .flatMap(([, list = '']) => list.match(LITERAL) ?? [])
    .filter((name) => !asked.includes(name.slice(1, -1)))
    .map((name) => `permits ${name}, which nobody asked for`);
  return [...found.map(([what]) => what), ...secrets, ...permitted].map(
    (what) => `${path}: ${what}`,
  );
};

const filesOf = (document: Document) => createProjector()(document).files;
const faultsIn = (document: Document): readonly string[] =>
  filesOf(document).flatMap(({ path, text }) =>
    faultsOf(path, text, document.graph.workspace.permitted_insecure_packages),
  );

test.each([
  ['apps/x.nix', 'src = fetchurl { url = "http://example.com/x"; }', 1],
  ['modules/x.nix', 'nix.settings.sandbox = false;', 1],
  ['modules/x.nix', 'hash = "md5-rL0Y20zC+Fzt72VPzMSk2A==";', 1],
  ['modules/x.nix', 'environment = [ "API_TOKEN=abcdef" ];', 1],
  ['nixpkgs.nix', 'config.permittedInsecurePackages = [ "olm-3.2.16" ];', 1],
  ['modules/x.nix', 'url = "http://10.0.0.1:9090";', 0],
])('%s with %s has %d faults', (path, text, count) => {
  expect(faultsOf(path, text)).toHaveLength(count);
});

test.each(readdirSync(EXAMPLES))(
  'the bundle of %s does nothing that a review would stop',
  (name) => {
    const text = readFileSync(new URL(`${name}/domain-events.json`, EXAMPLES), 'utf8');
    const read = readJournal(text);
    if (!read.ok) throw new Error(read.error.message);
    expect(faultsIn(openDocument(read.value.journal))).toEqual([]);
  },
);

test('nor does that of any drawing', () => {
  let files = 0;
  fc.assert(
    fc.property(anyDrawing, (document) => {
      expect(faultsIn(document)).toEqual([]);
      files += filesOf(document).length;
    }),
    { numRuns: 15 },
  );
  console.log(`files looked through: ${files} cases`);
  expect(files).toBeGreaterThan(0);
});

test('what somebody wrote where a path of a secret belongs is in the journal alone', () => {
  const VALUE = 'correct-horse-battery-staple';
  const drawing = new Drawing();
  const host_id = drawing.host('box', '10.0.0.1');
  const domain = drawing.domain('shop');
  let secrets = 0;
  for (const kind of SERVICE_KINDS.filter(({ deployed }) => deployed)) {
    const keys = fieldsOf(kind).filter(({ secret }) => secret === true);
    secrets += keys.length;
    const settings = Object.fromEntries(keys.map(({ key }) => [key, VALUE]));
    drawing.service(domain, kind.kind, kind.kind, { host_id, settings });
  }
  expect(secrets).toBeGreaterThan(0);
  const holding = filesOf(drawing.document).filter(({ text }) => text.includes(VALUE));
  expect(holding.map(({ path }) => path)).toEqual(['domain-events.json']);
});
