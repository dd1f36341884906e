import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './processes.mjs';
import { ROOT } from './root.mjs';

const packagesIn = (path) => {
  const file = join(ROOT, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : undefined;
};

/**
 * Why node_modules is not what package-lock.json asks for; `undefined` if it is. Compares with the
 * list that npm leaves there, so that an install made by hand counts too.
 */
const reasonToInstall = () => {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (installed === undefined) return 'node_modules is missing';
  for (const [path, wanted] of Object.entries(packagesIn('package-lock.json'))) {
    if (path === '') continue;
    const found = installed[path];
    if (
      found === undefined
        ? !(wanted.optional || wanted.devOptional)
        : found.integrity !== wanted.integrity
    )
      return `${path} is not as package-lock.json wants it`;
  }
  return undefined;
};

/** Installs what package-lock.json pins, unless it is there. Ends the process when that fails. */
export const install = async () => {
  const reason = reasonToInstall();
  if (reason === undefined) return;
  console.log(`Installing packages: ${reason}. This takes a minute …`);
  const { code, output } = await run(...npm('ci', '--include=dev', '--no-audit', '--no-fund'));
  if (code === 0) return;
  console.error(output);
  console.error('`npm ci` failed: its words are above. Is the network there?');
  process.exit(1);
};
