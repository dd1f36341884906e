import { placesOf } from '../deployment/places.ts';
import { type HostPlan, isDeployed } from '../deployment/plan.ts';
import { createIds } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';
import { printStateDiagram, type State } from '../mermaid/state.ts';
import { count } from '../model/count.ts';
import type { DiagramInput, Drawn } from './define-diagram.ts';
import { addressOf } from './nodes.ts';
import { portsOf } from './traffic.ts';
import { few } from './words.ts';

const MOST_NAMES = 5;
/** What is written anew where Nix computes all else. */
const JOURNAL = 'domain-events.json';

/** The states through which one machine goes, from the drawing to its running services. */
export const hostLifecycle = ({ graph }: DiagramInput, host: HostPlan): Drawn => {
  const ids = createIds();
  const { slug } = host;
  const services = host.services.filter(isDeployed);
  const units = [...new Set(services.map(({ unit }) => unit))];
  const targets = [...new Set(services.map(({ domain }) => `domain-${domain.slug}.target`))];
  const state = (name: string, lines: readonly string[], paint: PaletteClass): State => ({
    id: ids.of('l', name, name),
    label: lines.filter((line) => line !== '').join('\n'),
    class: paint,
  });
  const drawn = state('drawn', [host.host?.name ?? slug, host.host ? 'drawn' : 'derived'], 'start');
  const generated = state(
    'generated',
    [graph.workspace.flavour === 'explicit' ? placesOf(graph.workspace).host(slug) : JOURNAL],
    'secondary',
  );
  const checked = state('checked', [`nixosConfigurations.${slug}`, 'evaluated'], 'secondary');
  const built = state(
    'built',
    [`System of ${count(units.length, 'unit')}`, host.system],
    'primary',
  );
  const active = state('active', ['Activated', addressOf(host)], 'primary');
  const serving = state(
    'serving',
    [few(targets, MOST_NAMES) || 'Running', portsOf(services, MOST_NAMES)],
    'result',
  );
  const former = state('former', ['Former system'], 'outside');
  const states = [drawn, generated, checked, built, active, serving, former];
  const description = `The life of ${slug}: drawn, generated, checked, built, switched and verified, or rolled back.`;
  const text = printStateDiagram({
    direction: 'LR',
    title: `Life of ${slug} in ${graph.workspace.name}`,
    description,
    states,
    transitions: [
      { from: null, to: drawn.id },
      { from: drawn.id, to: generated.id, label: 'generate' },
      { from: generated.id, to: checked.id, label: 'nix flake check' },
      { from: checked.id, to: built.id, label: 'build' },
      { from: built.id, to: active.id, label: 'switch' },
      { from: active.id, to: serving.id, label: 'verify' },
      { from: active.id, to: former.id, label: 'roll back' },
      { from: former.id, to: built.id, label: 'build again' },
    ],
  });
  const elements = new Map(states.map(({ id }) => [id, host.id]));
  return { text, description, elements, omitted: null };
};
