import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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

const MESSAGE_LINES = 40;

/** What a runner says of a failed test, without colours, and no more than one reads. */
const failure = (name, messages) => ({
  name,
  message: stripVTControlCharacters(messages.join('\n'))
    .split('\n')
    .slice(0, MESSAGE_LINES)
    .join('\n'),
});

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
    failures: [
      ...broken.map(({ name, message }) => failure(relative(ROOT, name), [message])),
      ...files.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map((test) =>
            failure(`${relative(ROOT, name)}: ${test.fullName}`, test.failureMessages),
          ),
      ),
    ],
    details: files.map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
};

/** Each test of a report of Playwright, with its attempts. */
const testsIn = (suite, file = suite.file) => [
  ...(suite.specs ?? []).map((spec) => ({
    name: `${file}: ${spec.title}`,
    status: spec.tests.find(({ status }) => status !== 'expected')?.status ?? 'expected',
    attempts: spec.tests.flatMap((test) => test.results),
  })),
  ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, file)),
];

/** Counts journeys. One that passed only when tried again counts as passed, and is named: it is to be mended. */
const readPlaywright = (path) => () => {
  const report = readJson(path);
  if (report === undefined) return {};
  const { expected, unexpected, flaky } = report.stats;
  const tests = (report.suites ?? []).flatMap((suite) => testsIn(suite));
  const errors = report.errors ?? [];
  const told = (wanted) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ name, attempts }) =>
        failure(
          name,
          attempts.flatMap(({ errors }) => errors.map(({ message }) => message)),
        ),
      );
  return {
    passed: expected + flaky,
    failed: unexpected + errors.length,
    failures: [
      ...errors.map(({ message }) => failure('Playwright', [message])),
      ...told('unexpected'),
    ],
    unsteady: told('flaky'),
    details: tests.map(({ name, attempts }) => ({
      name,
      seconds: attempts.reduce((total, { duration }) => total + duration / 1000, 0),
    })),
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
  minutes: 40,
  read: readPlaywright(e2eReport),
};
