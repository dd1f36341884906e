import { quote } from '../model/elements.ts';
import type { Domain, Graph, Host, Person, Service } from '../model/graph.ts';
import { serviceRef } from '../model/placing.ts';
import { problem } from '../model/problems.ts';
import { slugOf } from '../model/slug.ts';
import { err, ok, type Problem, type Result } from '../result.ts';
import { similarTo } from './similar.ts';

/** An element that has a name. */
export interface NamedElement {
  readonly id: string;
  readonly noun: 'domain' | 'service' | 'host' | 'person';
  readonly element: Domain | Service | Host | Person;
  /** How the console names it: by slugs, `sales/orders-db`. */
  readonly ref: string;
}

/** Every element that has a name, in the order of domains, services, hosts and people. */
export const namedElements = (graph: Graph): readonly NamedElement[] => [
  ...Object.entries(graph.domains).map(
    ([id, element]): NamedElement => ({ id, noun: 'domain', element, ref: slugOf(element) }),
  ),
  ...Object.entries(graph.services).map(
    ([id, element]): NamedElement => ({
      id,
      noun: 'service',
      element,
      ref: serviceRef(graph, element) ?? slugOf(element),
    }),
  ),
  ...Object.entries(graph.hosts).map(
    ([id, element]): NamedElement => ({ id, noun: 'host', element, ref: slugOf(element) }),
  ),
  ...Object.entries(graph.people).map(
    ([id, element]): NamedElement => ({ id, noun: 'person', element, ref: slugOf(element) }),
  ),
];

const fullRef = ({ noun, ref }: NamedElement): string => `${noun}:${ref}`;

/** How every named element can be called without doubt: with its noun only where two share a name. */
export const refsOf = (graph: Graph): readonly string[] => {
  const all = namedElements(graph);
  const counts = new Map<string, number>();
  for (const { ref } of all) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return all.map((one) => ((counts.get(one.ref) ?? 0) > 1 ? fullRef(one) : one.ref));
};

/**
 * Finds an element by `sales/orders-db`, by its name, by `host:core` or by its id. Codes:
 * `unknown-element`, `ambiguous-element`.
 */
export const findElement = (graph: Graph, text: string): Result<NamedElement, Problem> => {
  const all = namedElements(graph);
  const exact = all.filter((one) => one.id === text || one.ref === text || fullRef(one) === text);
  const found = exact.length > 0 ? exact : all.filter((one) => isCalled(one, text));
  const [first, second] = found;
  if (first === undefined) {
    const meant = similarTo(text, [...refsOf(graph), ...all.map(({ element }) => slugOf(element))]);
    return err(
      problem(
        'unknown-element',
        `Nothing in the drawing is called ${quote(text)}.`,
        meant === null ? 'Write list to see what there is.' : `Did you mean ${meant}?`,
      ),
    );
  }
  if (second === undefined) return ok(first);
  return err(
    problem(
      'ambiguous-element',
      `${found.length} elements are called ${quote(text)}.`,
      `Say which: ${found.slice(0, 5).map(fullRef).join(', ')}.`,
    ),
  );
};

const isCalled = ({ element }: NamedElement, text: string): boolean =>
  element.name === text || slugOf(element) === text;
