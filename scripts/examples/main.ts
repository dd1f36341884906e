// Writes the drawings of examples/ again: `npx tsx scripts/examples/main.ts`. Their bundles are
// made by the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { journalFiles } from '../../src/core/bundle/journal.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import type { Document } from '../../src/core/model/document.ts';
import { campusNetwork } from './campus-network.ts';
import { fourTiers } from './four-tiers.ts';
import { onlineBoutique } from './online-boutique.ts';
import { platform } from './platform.ts';
import { sales } from './sales.ts';
import { windPark } from './wind-park.ts';

const EXAMPLES: Readonly<Record<string, () => Document>> = {
  'campus-network': campusNetwork,
  'four-tiers': fourTiers,
  'online-boutique': onlineBoutique,
  platform,
  sales,
  'wind-park': windPark,
};

for (const [name, make] of Object.entries(EXAMPLES)) {
  const document = make();
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const input = { document, deployment: deploy(document.graph), diagrams: [], parts: [] };
  for (const { path, render } of journalFiles.files(input)) {
    const content = render();
    if (typeof content === 'string') writeFileSync(new URL(path, folder), content);
  }
  process.stdout.write(`${name}: ${document.journal.events.length} events\n`);
}
