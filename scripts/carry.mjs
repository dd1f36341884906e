#!/usr/bin/env node
// Copies the Nix files that every bundle carries into a TypeScript module, because the core reads
// no files: `npm run carry` after an edit under nix/. With `--check` it writes nothing and fails
// when the module is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'src/core/bundle/carried.generated.ts';
const FOLDERS = ['checks', 'lib', 'modules'];

/** Every file under nix/<folder>, relative to nix/, sorted bytewise. */
const carriedPaths = () => {
  const walk = (folder) =>
    readdirSync(join(root, 'nix', folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
    });
  return FOLDERS.flatMap(walk).sort((a, b) => (a < b ? -1 : 1));
};

/** Lines stay lines, so that a small edit under nix/ is a small diff here. */
const literal = (text) =>
  `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

const generate = () => {
  const entries = carriedPaths().map((path) => {
    const text = readFileSync(join(root, 'nix', path), 'utf8');
    if (text.includes('\r')) throw new Error(`nix/${path} has carriage returns; save it with LF`);
    return `  '${path}': ${literal(text)},\n`;
  });
  if (entries.length === 0) throw new Error('nix/ has no files to carry');
  return `// Generated from nix/ by \`npm run carry\`; edit the files there.

/** The Nix files that every bundle carries unchanged, by their path in the bundle. */
export const CARRIED: Readonly<Record<string, string>> = {
${entries.join('')}};
`;
};

const current = () => {
  try {
    return readFileSync(join(root, TARGET), 'utf8');
  } catch {
    return null;
  }
};

const text = generate();
const stale = current() !== text;
if (!stale) {
  console.log(`${TARGET} is up to date.`);
} else if (process.argv.includes('--check')) {
  console.error(`${TARGET} differs from nix/. Run \`npm run carry\` and commit the result.`);
  process.exitCode = 1;
} else {
  writeFileSync(join(root, TARGET), text);
  console.log(`${TARGET} written.`);
}
