import type { Diagram } from '../projection.ts';
import { contextMap } from './context-map.ts';
import type { DiagramDefinition, DiagramInput } from './define-diagram.ts';
import { flakeDependencies } from './flake-dependencies.ts';

/** Every diagram, in the order of its tabs. */
export const DIAGRAMS: readonly DiagramDefinition[] = [contextMap, flakeDependencies];

interface Drawn {
  readonly select: readonly unknown[];
  readonly diagram: Diagram;
}
const last = new Map<string, Drawn>();

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

const draw = (definition: DiagramDefinition, input: DiagramInput): Diagram => {
  const { name, title } = definition;
  const select = definition.select(input);
  const before = last.get(name);
  if (before && same(before.select, select)) return before.diagram;
  const diagram = { name, title, text: definition.render(input) };
  last.set(name, { select, diagram });
  return diagram;
};

/** The diagrams of a drawing; one of which nothing changed is the same object as before. */
export const diagramsOf = (input: DiagramInput): readonly Diagram[] =>
  DIAGRAMS.map((definition) => draw(definition, input));
