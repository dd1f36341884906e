import { brief, short, verbOf } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { columns } from './columns.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { type NamedElement, namedElements } from './find-element.ts';

const NOUNS = ['domains', 'services', 'hosts', 'people', 'dependencies'] as const;

const NOUN_OF: Readonly<Record<NamedElement['noun'], (typeof NOUNS)[number]>> = {
  domain: 'domains',
  service: 'services',
  host: 'hosts',
  person: 'people',
};

export const list = defineConsoleCommand({
  name: 'list',
  summary: 'List what is drawn.',
  options: [{ name: 'only', takes: NOUNS, summary: 'Elements of one kind.' }],
  run: ({ options }, world) => {
    const { graph } = world.document();
    const wanted = (noun: string): boolean => options.only === undefined || options.only === noun;
    const named = namedElements(graph)
      .filter(({ noun }) => wanted(NOUN_OF[noun]))
      .map((one) => [one.noun, one.ref, hint(one)]);
    const edges = wanted('dependencies') ? dependencies(graph) : [];
    const rows = [...named, ...edges];
    return { text: rows.length === 0 ? 'Nothing is drawn.' : columns(rows) };
  },
});

const hint = ({ element }: NamedElement): string => {
  if ('kind' in element) return element.kind;
  if ('purpose' in element) return brief(element.purpose);
  if ('tier' in element) return `${element.tier} ${element.system}`;
  return element.email;
};

const dependencies = (graph: Graph): readonly (readonly string[])[] =>
  Object.values(graph.edges).map(({ kind, from, to }) => [
    'dependency',
    `${short(graph, from)} ${verbOf(kind)} ${short(graph, to)}`,
    '',
  ]);
