import { deploy } from '../deployment/deploy.ts';
import type { Document } from '../model/document.ts';
import { sameItems } from '../model/same-items.ts';
import type { Diagram } from '../projection.ts';
import { contextMap } from './context-map.ts';
import type { DiagramDefinition, DiagramInput, Drawn } from './define-diagram.ts';
import { deploymentPipeline } from './deployment-pipeline.ts';
import { eventInfrastructure } from './event-infrastructure.ts';
import { flakeDependencies } from './flake-dependencies.ts';
import { moduleComposition } from './module-composition.ts';
import { networkTopology } from './network-topology.ts';
import { projectionWorkflow } from './projection-workflow.ts';
import { WHOLE } from './scopes.ts';
import { systemConfiguration } from './system-configuration.ts';

/** Every diagram, in the order of its tabs. */
export const DIAGRAMS: readonly DiagramDefinition[] = [
  contextMap,
  networkTopology,
  flakeDependencies,
  moduleComposition,
  systemConfiguration,
  eventInfrastructure,
  projectionWorkflow,
  deploymentPipeline,
];

/** The views of one diagram that were asked for, while nothing that it reads has changed. */
interface Kept {
  readonly select: readonly unknown[];
  readonly scopes: ReturnType<DiagramDefinition['scopes']>;
  readonly views: Map<string, Diagram>;
}
const kept = new Map<string, Kept>();

const inputOf = ({ graph, journal }: Document): DiagramInput => ({
  graph,
  journal,
  deployment: deploy(graph),
});

const keptOf = (definition: DiagramDefinition, input: DiagramInput): Kept => {
  const select = definition.select(input);
  const before = kept.get(definition.name);
  if (before && sameItems(before.select, select)) return before;
  const fresh = { select, scopes: definition.scopes(input), views: new Map() };
  kept.set(definition.name, fresh);
  return fresh;
};

/** A diagram that is drawn when somebody first looks at it: most changes are seen in one alone. */
const lazily = (
  definition: DiagramDefinition,
  input: DiagramInput,
  scopes: Diagram['scopes'],
  scope: string,
): Diagram => {
  const { name, title } = definition;
  let drawn: Drawn | null = null;
  const look = (): Drawn => {
    drawn ??= definition.render(input, scope);
    return drawn;
  };
  return {
    name,
    title,
    get description() {
      return look().description;
    },
    get text() {
      return look().text;
    },
    get elements() {
      return look().elements;
    },
    get omitted() {
      return look().omitted;
    },
    scope,
    scopes,
  };
};

/** Gives views by their scope; for one that is not there, the default. */
const viewer = (definition: DiagramDefinition, input: DiagramInput) => {
  const { scopes, views } = keptOf(definition, input);
  const [first] = scopes;
  const view = (wish: string): Diagram => {
    const known = views.get(wish);
    if (known) return known;
    const scope = scopes.some(({ id }) => id === wish) ? wish : first.id;
    const diagram = lazily(definition, input, scopes, scope);
    views.set(wish, diagram);
    return diagram;
  };
  return { scopes, view };
};

/** The default scope, whatever it is: no scope has an empty id. */
const DEFAULT = '';

/** The diagrams of a drawing; one of which nothing changed is the same object as before. */
export const diagramsOf = (document: Document): readonly Diagram[] => {
  const input = inputOf(document);
  return DIAGRAMS.map((definition) => viewer(definition, input).view(DEFAULT));
};

/**
 * A diagram in a scope; remembered like {@link diagramsOf}. A scope that is not there, or no
 * longer, gives the default one; `null` when there is no diagram of this name.
 *
 * @param scope id of one of the diagram's `scopes`
 */
export const diagramOf = (document: Document, name: string, scope: string): Diagram | null => {
  const definition = DIAGRAMS.find((one) => one.name === name);
  return definition ? viewer(definition, inputOf(document)).view(scope) : null;
};

/** Of the diagrams that are too large to be shown whole, the views of each part. */
export const partsOf = (document: Document): readonly Diagram[] => {
  const input = inputOf(document);
  return DIAGRAMS.flatMap((definition) => {
    const { scopes, view } = viewer(definition, input);
    const [first, ...parts] = scopes;
    return first.id === WHOLE.id ? [] : parts.map(({ id }) => view(id));
  });
};
