// Writes the drawings of examples/ again: `npx tsx scripts/examples/main.ts`. Their bundles are
// made by the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { journalFiles } from '../../src/core/bundle/journal.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { EXAMPLES } from './index.ts';

const countsOf = ({ domains, services, hosts }: Graph) => ({
  domains: Object.keys(domains).length,
  services: Object.keys(services).length,
  hosts: Object.keys(hosts).length,
});

for (const { name, description, make } of EXAMPLES) {
  const document = make();
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const input = { document, deployment: deploy(document.graph), diagrams: [], parts: [] };
  for (const { path, render } of journalFiles.files(input)) {
    const content = render();
    if (typeof content === 'string') writeFileSync(new URL(path, folder), content);
  }
  const about = { title: document.graph.workspace.name, description, ...countsOf(document.graph) };
  writeFileSync(new URL('about.json', folder), `${JSON.stringify(about, null, 2)}\n`);
  process.stdout.write(`${name}: ${document.journal.events.length} events\n`);
}
