import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tool } from './processes.mjs';
import { ROOT } from './root.mjs';

export const DIST = join(ROOT, 'dist');
/** Inside dist, so that any other build of it removes the stamp. The server hides dot files. */
const STAMP = join(DIST, '.inputs');
const INPUTS = ['data', 'examples', 'index.html', 'package-lock.json', 'public', 'src'];

const filesUnder = (path) => {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
};

const inputs = () => {
  const configs = readdirSync(ROOT).filter((name) => /^(vite.*\.ts|tsconfig.*\.json)$/.test(name));
  const all = [...INPUTS, ...configs].flatMap((path) =>
    /\.[a-z]+$/.test(path) ? [path] : filesUnder(path),
  );
  return all.filter((path) => !/\.test\.tsx?$/.test(path)).sort();
};

const hashOfInputs = () => {
  const hash = createHash('sha256');
  for (const path of inputs()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
};

/** Whether dist is what the sources would give. */
export const isBuilt = () =>
  existsSync(join(DIST, 'index.html')) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === hashOfInputs();

/** Builds dist. */
export const build = async (options = {}) => {
  const before = hashOfInputs();
  const result = await run(...tool('vite/bin/vite.js', 'build'), options);
  if (result.code === 0) writeFileSync(STAMP, before);
  return result;
};
