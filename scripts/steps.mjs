import { run } from './processes.mjs';

const SLOWEST = 10;
const started = performance.now();

/** Milliseconds that a step may take: its own limit, and what TEST_MINUTES leaves for all. */
const timeLeft = (minutes) => {
  const own = minutes * 60_000;
  const all = Number(process.env.TEST_MINUTES || 0) * 60_000;
  return Math.max(1000, all > 0 ? Math.min(own, all - (performance.now() - started)) : own);
};

const duration = (seconds) => `${seconds.toFixed(1).padStart(6)} s`;

const countOf = ({ code, timedOut }, read) => {
  const own = {
    passed: 0,
    failed: 0,
    failures: [],
    unsteady: [],
    details: [],
    ...(read ? read() : { passed: 1 }),
  };
  if (code === 0 && !timedOut && own.failed === 0 && own.passed > 0) return own;
  // A runner that fails without a failed test (or runs none at all) is one failure itself.
  return { ...own, passed: read ? own.passed : 0, failed: Math.max(1, own.failed) };
};

/**
 * Runs a step and says how it went: its output as it comes (`echo`), or afterwards if it failed.
 *
 * @param {object} step `name`; `command`: [program, arguments]; or `work`, which does it itself;
 * `read`: counts what the runner wrote, `{ passed, failed, failures, unsteady, details }`; without it the step
 * counts as one.
 */
export const runStep = async ({ name, command, work, env, echo = false, minutes = 5, read }) => {
  if (echo) console.log(`\n── ${name}`);
  const begin = performance.now();
  const options = { env, echo, timeout: timeLeft(minutes) };
  const result = await (work ? work(options) : run(...command, options));
  const seconds = (performance.now() - begin) / 1000;
  const counted = countOf(result, read);
  const failed = counted.failed > 0;
  if (failed && !echo) console.log(`\n── ${name}\n${result.output.trimEnd()}`);
  if (result.timedOut) console.log(`${name} was stopped after ${seconds.toFixed(0)} s.`);
  if (read && counted.passed + counted.failed <= 1 && failed)
    console.log(`${name} ran no test, or did not come to its end.`);
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(14)}${duration(seconds)}`);
  return { name, seconds, ...counted };
};

/** Runs steps that do not wait for each other, `lanes` at a time. */
export const runTogether = async (steps, lanes) => {
  const waiting = [...steps];
  const results = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};

/** A step that could not even begin. */
export const refused = (name, why) => {
  console.log(`\n✗ ${name}: ${why}`);
  return { name, seconds: 0, passed: 0, failed: 1, failures: [], unsteady: [], details: [] };
};

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

/** Prints the slowest steps, what failed and, as the last line, the count; sets the exit code. */
export const report = (results) => {
  const all = results.flatMap(({ name, seconds, details }) => [
    { name, seconds },
    ...details.map((detail) => ({ name: `${name}: ${detail.name}`, seconds: detail.seconds })),
  ]);
  const slowest = all.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  console.log(`\nThe ${slowest.length} slowest steps:`);
  for (const { name, seconds } of slowest) console.log(`${duration(seconds)}  ${name}`);
  for (const { name, failures, unsteady } of results) {
    for (const { name: test, message } of unsteady)
      console.log(
        `\n~ ${name}: ${test}\nPassed only when it was tried again: mend it.\n${message}`,
      );
    for (const { name: test, message } of failures) console.log(`\n✗ ${name}: ${test}\n${message}`);
  }
  const broken = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
  const [passed, failed] = [sum(results, 'passed'), sum(results, 'failed')];
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
};
