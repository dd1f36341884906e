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

/** The views of one diagram, each made when it is first asked for. */
interface Views {
  readonly scopes: ReturnType<DiagramDefinition['scopes']>;
  readonly inScope: Diagram['inScope'];
}

/** A diagram that is drawn when somebody first looks at it: most changes are seen in one alone. */
const lazily = (
  { name, title, render }: DiagramDefinition,
  input: DiagramInput,
  { scopes, inScope }: Views,
  scope: string,
): Diagram => {
  let drawn: Drawn | null = null;
  const look = (): Drawn => {
    drawn ??= render(input, scope);
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
    inScope,
  };
};

const viewsOf = (definition: DiagramDefinition, input: DiagramInput): Views => {
  const made = new Map<string, Diagram>();
  const views: Views = {
    scopes: definition.scopes(input),
    inScope: (wish) => {
      const [first] = views.scopes;
      const { id } = views.scopes.find((one) => one.id === wish) ?? first;
      const diagram = made.get(id) ?? lazily(definition, input, views, id);
      made.set(id, diagram);
      return diagram;
    },
  };
  return views;
};

/** The default scope, whatever it is: no scope has an empty id. */
const DEFAULT = '';

/** The diagrams of a drawing. */
export interface Drawings {
  /** Every diagram, in its default scope. */
  readonly diagrams: readonly Diagram[];
  /** Of the diagrams that are too large to be shown whole, the views of each part. */
  readonly parts: readonly Diagram[];
}

/**
 * Makes what draws one drawing after the other; a diagram of which nothing changed since the last
 * one is the same object as before.
 */
export const createDrawer = (): ((input: DiagramInput) => Drawings) => {
  const kept = new Map<string, { readonly select: readonly unknown[]; readonly views: Views }>();
  const keptOf = (definition: DiagramDefinition, input: DiagramInput): Views => {
    const select = definition.select(input);
    const before = kept.get(definition.name);
    if (before && sameItems(before.select, select)) return before.views;
    const views = viewsOf(definition, input);
    kept.set(definition.name, { select, views });
    return views;
  };
  return (input) => {
    const all = DIAGRAMS.map((definition) => keptOf(definition, input));
    return {
      diagrams: all.map(({ inScope }) => inScope(DEFAULT)),
      parts: all.flatMap(({ scopes: [first, ...parts], inScope }) =>
        first.id === WHOLE.id ? [] : parts.map(({ id }) => inScope(id)),
      ),
    };
  };
};

/** Draws a document once. */
export const draw = ({ graph, journal }: Document): Drawings =>
  createDrawer()({ graph, journal, deployment: deploy(graph) });
