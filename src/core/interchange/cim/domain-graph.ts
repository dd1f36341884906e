import { nats } from '../../catalog/nats.ts';
import { isMembers, itemsOf, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import { err, ok, type Problem, type Result } from '../../result.ts';
import {
  defineFormat,
  EMPTY_SKETCH,
  type Remark,
  type Sketch,
  type SketchedDomain,
  type SketchedEdge,
} from '../define-format.ts';
import { readYaml, type YamlText } from '../yaml/read-yaml.ts';

/** Key of the server that carries the domain's events. */
const BUS = 'nats';

/** Text of a field that may be wrapped, as components are: `{value: …}`. */
const said = (value: unknown): string | null =>
  textOf(value) ?? textOf(membersOf(value).value) ?? textOf(membersOf(value).name);

const targetOf = (relationship: Members): string | null =>
  ['target_id', 'target', 'to', 'target_entity', 'entity_id']
    .map((name) => textOf(relationship[name]))
    .find((text) => text !== null) ?? null;

const sketchOf = (yaml: YamlText, graph: Members): Sketch => {
  const domain = membersOf(graph.domain);
  const components = membersOf(domain.components);
  const key = textOf(domain.entity_id) ?? textOf(graph.graph_id) ?? 'domain';
  const line = yaml.lineOf(['cim_graph', 'domain']);
  const own = { key, name: said(components.name) ?? key, parent: null, line };
  const domains: SketchedDomain[] = [{ ...own, purpose: said(components.purpose) ?? '' }];
  const edges: SketchedEdge[] = [];
  const ignored: Remark[] = [];
  const notUnderstood: Remark[] = [];
  const note = (path: readonly string[], text: string) =>
    ignored.push({ line: yaml.lineOf(['cim_graph', ...path]), text });

  for (const name of Object.keys(components))
    if (name !== 'name' && name !== 'purpose')
      note(['domain', 'components', name], `The component ${name} is not taken over.`);
  for (const [index, value] of itemsOf(domain.relationships).entries()) {
    const relationship = membersOf(value);
    const at = yaml.lineOf(['cim_graph', 'domain', 'relationships', index]);
    const target = targetOf(relationship);
    const type = textOf(relationship.relationship_type) ?? textOf(relationship.type) ?? '';
    if (target === null) {
      notUnderstood.push({ line: at, text: 'Left out a relationship without a target.' });
      continue;
    }
    if (!domains.some((one) => one.key === target))
      domains.push({
        key: target,
        name: said(relationship.name) ?? target,
        parent: null,
        line: at,
      });
    const plain = /^(?:depends[_ ]?on|uses|)$/i.test(type);
    if (!plain) ignored.push({ line: at, text: `"${type}" becomes a dependency on "${target}".` });
    edges.push({ kind: 'depends_on', from: key, to: target, note: '', line: at });
  }
  const integration = membersOf(domain.cim_integration ?? graph.cim_integration);
  const subjects = itemsOf(integration.event_subjects).flatMap((subject) => said(subject) ?? []);
  const streams = itemsOf(integration.nats_streams).flatMap((stream) => said(stream) ?? []);
  const hasBus = subjects.length > 0 || streams.length > 0;
  if (subjects.length > 0)
    edges.push({ kind: 'publishes', from: key, to: BUS, subjects, note: '', line });
  if (streams.length > 0)
    note(['domain', 'cim_integration'], `Streams follow from the domain: ${streams.join(', ')}.`);
  for (const part of ['validation', 'statistics'])
    if (graph[part] !== undefined) note([part], `The ${part} of the graph is not taken over.`);
  const bus = { key: BUS, name: 'nats', kind: nats.kind, domain: key, line };
  return { ...EMPTY_SKETCH, domains, edges, ignored, notUnderstood, services: hasBus ? [bus] : [] };
};

/** Codes: `yaml-unreadable`, `no-domain-graph`. */
const read = (text: string): Result<Sketch, Problem> => {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const graph = membersOf(yaml.value.value).cim_graph;
  if (isMembers(graph) && isMembers(graph.domain)) return ok(sketchOf(yaml.value, graph));
  return err({
    code: 'no-domain-graph',
    message: 'This is no domain.cim-graph.yaml: it has no "cim_graph" with a "domain".',
    remedy: 'Give the file that cim-start wrote.',
  });
};

/** One domain, what it depends on and which events it publishes. */
export const domainGraph = defineFormat({
  name: 'cim-graph',
  title: 'domain.cim-graph.yaml',
  description: 'A domain, its relationships and its events',
  extensions: [],
  reader: { recognises: (text) => /^cim_graph[^\S\n]*:/m.test(text), read },
});
