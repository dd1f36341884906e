import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { waiverId } from '../../src/core/model/graph.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { project } from '../../src/core/project.ts';
import { REPORT_FORMATS, type ReportFormat, writeReport } from '../../src/core/report/report.ts';
import { idOf, sketch } from '../rules/graphs.ts';

const schema: object = JSON.parse(
  readFileSync(
    new URL(import.meta.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')),
    'utf8',
  ),
);
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

const plain = sketch({
  domains: { a: { administrator: 'ada' } },
  services: {
    'a/db': { kind: 'postgresql', public: true, on: 'h' },
    'a/odd': { kind: 'what' },
    'a/box': { kind: 'container', on: 'h' },
  },
  hosts: { h: { address: '10.0.0.1' } },
  edges: ['a -> gone'],
});
const elements = [idOf('a/db')];
const graph = {
  ...plain,
  waivers: {
    [waiverId('public-data', elements)]: {
      code: 'public-data',
      elements,
      reason: 'A demonstration',
      by: 'ada',
    },
  },
};
const report = (format: ReportFormat): string => {
  const { files, diagnostics } = project({ ...EMPTY_DOCUMENT, graph });
  return writeReport(format, { graph, files, diagnostics });
};

test('text says where, what and how to mend it, and who waived', () => {
  const text = report('text');
  expect(text).toContain('error: A dependency has no end');
  expect(text).toMatch(
    /waived warning: The service "db".* \[public-data\]\n {2}at modules\/domains\/a\.nix:\d+\n {2}waived by ada: A demonstration\n/,
  );
  expect(text).toMatch(/\n1 error, .*, 1 waived\n$/);
});

test('JSON has everything', () => {
  const { problems } = JSON.parse(report('json'));
  expect(problems.map(({ code }: { readonly code: string }) => code)).toContain('unknown-kind');
});

test('Markdown has a section for each family, and one of waivers', () => {
  const text = report('markdown');
  expect(text).toContain('## Consistency\n\n|');
  expect(text).toContain('## Waived\n\n|');
  expect(text).toContain('A demonstration | ada');
});

test('SARIF fits its schema: rules, lines, elements, suppressions', () => {
  const log = JSON.parse(report('sarif'));
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  const [{ results, tool }] = log.runs;
  const waived = results.find(
    ({ ruleId }: { readonly ruleId: string }) => ruleId === 'public-data',
  );
  expect(tool.driver.rules[waived.ruleIndex].id).toBe('public-data');
  expect(waived.suppressions[0].justification).toBe('A demonstration');
  const [{ physicalLocation, logicalLocations }] = waived.locations;
  expect(physicalLocation.artifactLocation.uri).toBe('modules/domains/a.nix');
  expect(physicalLocation.region.startLine).toBeGreaterThan(1);
  expect(logicalLocations[0]).toMatchObject({ name: 'service "db"', kind: 'service' });
});

test('a schema that nothing could break would prove nothing', () => {
  const log = JSON.parse(report('sarif'));
  expect(isSarif({ ...log, version: '2.0.0' })).toBe(false);
  const [run] = log.runs;
  const [result] = run.results;
  const broken = { ...run, results: [{ ...result, level: 'fatal' }] };
  expect(isSarif({ ...log, runs: [broken] })).toBe(false);
});

test('every report of any drawing can be written, and no name moves a cursor', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { files, diagnostics } = project(document);
      const about = { graph: document.graph, files, diagnostics };
      for (const format of REPORT_FORMATS) writeReport(format, about);
      expect(isSarif(JSON.parse(writeReport('sarif', about)))).toBe(true);
      for (const line of writeReport('text', about).split('\n'))
        expect(line).not.toMatch(/\p{Cc}|\u202e/u);
    }),
    { numRuns: 60 },
  );
});
