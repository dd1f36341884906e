import { count } from '../model/count.ts';
import { readTopology } from '../model/network-topology.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const loadNetwork = defineConsoleCommand({
  name: 'load-network',
  summary: 'Apply a network topology where it differs from the drawing.',
  parameters: [{ name: 'file', kind: 'file', optional: true }],
  run: async ({ words }, world) => {
    const file = await world.readText(words.file ?? null);
    if (!file.ok) return err({ ...file.error, parameter: 'file' });
    const topology = readTopology(file.value.text);
    if (!topology.ok) return err({ ...topology.error, parameter: 'file' });
    const before = world.document().graph;
    const applied = world.applyTopology(topology.value);
    if (!applied.ok) return err({ ...applied.error, parameter: 'file' });
    const { graph } = world.document();
    if (graph === before)
      return ok({ text: `${file.value.name} says what the drawing says already.` });
    const { hosts, links } = graph;
    const hostCount = count(Object.keys(hosts).length, 'host');
    const linkCount = count(Object.keys(links).length, 'connection');
    return ok({ text: `${file.value.name}: the drawing now has ${hostCount} and ${linkCount}.` });
  },
});
