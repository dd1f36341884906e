#!/usr/bin/env node
// Writes what the Nix library must know of the catalogue and the model to nix/lib/*.json, and copies
// the files that every bundle carries into a TypeScript module, because the core reads no files:
// `npm run carry` after an edit under nix/ or of a service kind. With `--check` it writes nothing
// and fails when something is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT } from './root.mjs';

const TARGET = 'src/core/bundle/carried.generated.ts';
const FOLDERS = ['checks', 'lib', 'modules'];

/** Every file under nix/<folder>, relative to nix/, sorted bytewise. */
const carriedPaths = () => {
  const walk = (folder) =>
    readdirSync(join(ROOT, 'nix', folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
    });
  return FOLDERS.flatMap(walk).sort((a, b) => (a < b ? -1 : 1));
};

/** Lines stay lines, so that a small edit under nix/ is a small diff here. */
const literal = (text) =>
  `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

const { libraryData } = await tsImport('./library-data.ts', import.meta.url);
const data = libraryData();

const generate = () => {
  const entries = [...new Set([...carriedPaths(), ...Object.keys(data)])].sort().map((path) => {
    const text = data[path] ?? readFileSync(join(ROOT, 'nix', path), 'utf8');
    if (text.includes('\r')) throw new Error(`nix/${path} has carriage returns; save it with LF`);
    return `  '${path}': ${literal(text)},\n`;
  });
  return `// Generated from nix/ by \`npm run carry\`; edit the files there.

/** The Nix files that every bundle carries unchanged, by their path in the bundle. */
export const CARRIED: Readonly<Record<string, string>> = {
${entries.join('')}};
`;
};

const current = (path) => {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
};

const targets = [
  ...Object.entries(data).map(([path, text]) => [`nix/${path}`, text]),
  [TARGET, generate()],
];
for (const [path, text] of targets) {
  if (current(path) === text) {
    console.log(`${path} is up to date.`);
  } else if (process.argv.includes('--check')) {
    console.error(`${path} is stale. Run \`npm run carry\` and commit the result.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(ROOT, path), text);
    console.log(`${path} written.`);
  }
}
