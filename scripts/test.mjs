#!/usr/bin/env node
// `npm test`: everything, from a fresh clone. Its last line is `N passed, N failed`.
import './node-version.mjs';
import { availableParallelism } from 'node:os';
import { install } from './install.mjs';
import { refused, report, runStep, runTogether } from './steps.mjs';
import { E2E_STEP, STATIC_STEPS, UNIT_STEP } from './suites.mjs';
import { provide } from './system-programs.mjs';

console.log('Testing Flakegraph …');
await install();
const missing = await provide();
if (missing.length > 0) {
  report([refused('system', missing.join('\n'))]);
} else {
  const lanes = Math.min(availableParallelism(), 4);
  const results = await runTogether(STATIC_STEPS, lanes);
  results.push(await runStep(UNIT_STEP));
  const built = results.some(({ name, failed }) => name === 'build' && failed === 0);
  results.push(
    built ? await runStep(E2E_STEP) : refused('e2e', 'not run, since the build failed.'),
  );
  report(results);
}
