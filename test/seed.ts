import fc from 'fast-check';

/**
 * Properties try the same cases in each run, so that a red run is of the change that it tests.
 * `SEED=random` (or a number) tries others: what fails then is printed with its seed.
 */
const given = process.env.SEED ?? '1';
if (given !== 'random') fc.configureGlobal({ seed: Number(given) });
