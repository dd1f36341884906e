import { mkdir, writeFile } from 'node:fs/promises';
import { rulesDocs } from './rules-docs.ts';

const folder = new URL('../docs/rules/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(rulesDocs()))
  await writeFile(new URL(name, folder), text);
