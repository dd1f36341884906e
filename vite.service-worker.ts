import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('src/platform/offline/service-worker.ts', import.meta.url));

/** All files of a built site, by their paths from it; the server hides dot files. */
const filesOf = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Of the worker, too: two that differ never share a cache. */
const versionOf = (site: string, files: readonly string[]): string => {
  const hash = createHash('sha256').update(readFileSync(SOURCE));
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(site, file)));
  return hash.digest('hex').slice(0, 16);
};

/** The worker's script; the page itself is known by its folder, since servers differ in its name. */
const workerScript = async (site: string): Promise<string> => {
  const files = filesOf(site);
  const paths = files.map((file) => (file === 'index.html' ? './' : file));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { __SITE__: JSON.stringify({ version: versionOf(site, files), files: paths }) },
    build: {
      write: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
    },
  });
  const chunk = [built].flat().flatMap((output) => ('output' in output ? output.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`${SOURCE} gave no script`);
  return chunk.code;
};

/** Makes `sw.js`, which keeps all files of the site for use without a network. */
export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  writeBundle: {
    // After all others: what they write belongs to the site.
    order: 'post',
    sequential: true,
    async handler({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      writeFileSync(join(dir, 'sw.js'), await workerScript(dir));
    },
  },
});
