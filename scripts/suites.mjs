import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { npm, tool } from './processes.mjs';
import { ROOT } from './root.mjs';
import { build } from './site.mjs';

const reports = mkdtempSync(join(tmpdir(), 'flakegraph-reports-'));

/** What a runner wrote; nothing, if it did not come to its end. */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Counts tests, and each file that could not be loaded as one that failed. */
const readVitest = (path) => () => {
  const report = readJson(path);
  if (report === undefined) return {};
  const files = report.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    details: files.map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
};

const testsIn = (suite, file = suite.file) => [
  ...(suite.specs ?? []).map((spec) => ({
    name: `${file}: ${spec.title}`,
    seconds: spec.tests
      .flatMap((test) => test.results)
      .reduce((total, { duration }) => total + duration / 1000, 0),
  })),
  ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, file)),
];

/** A flaky test failed once, and a test that fails sometimes is no proof: it counts as failed. */
const readPlaywright = (path) => () => {
  const report = readJson(path);
  if (report === undefined) return {};
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + (report.errors ?? []).length,
    details: (report.suites ?? []).flatMap((suite) => testsIn(suite)),
  };
};

/** What is checked without running the program. */
export const STATIC_STEPS = [
  { name: 'types', command: tool('typescript/bin/tsc', '-p', 'tsconfig.json') },
  { name: 'format, lint', command: npm('run', '--silent', 'format') },
  { name: 'core types', command: tool('typescript/bin/tsc', '-p', 'tsconfig.core.json') },
  { name: 'layers', command: npm('run', '--silent', 'layers') },
  { name: 'dead code', command: npm('run', '--silent', 'deadcode') },
  { name: 'build', work: build },
];

const unitReport = join(reports, 'unit.json');

/** Unit, property and oracle tests. */
export const UNIT_STEP = {
  name: 'unit',
  command: tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ),
  echo: true,
  minutes: 30,
  read: readVitest(unitReport),
};

const e2eReport = join(reports, 'e2e.json');

/** Journeys in a real browser, over the site in dist. */
export const E2E_STEP = {
  name: 'e2e',
  command: tool('@playwright/test/cli.js', 'test', '--reporter=list,json'),
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
  echo: true,
  minutes: 30,
  read: readPlaywright(e2eReport),
};
