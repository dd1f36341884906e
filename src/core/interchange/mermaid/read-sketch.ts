import { application } from '../../catalog/application.ts';
import { kindOf } from '../../catalog/index.ts';
import { EXTERNAL_SYSTEM } from '../../model/kinds.ts';
import type { Remark, Sketch, SketchedDomain, SketchedService } from '../define-format.ts';
import { kindInText } from '../kind-in-text.ts';
import { sketchedEdges } from './edges.ts';
import type { ChartGroup, ChartNode, Flowchart } from './flowchart.ts';
import { labelLines } from './label-text.ts';

/** Outlines by which a chart says that something is not its own. */
const OUTSIDE: ReadonlySet<string> = new Set(['cloud']);

const titleOf = ({ id, label }: ChartNode | ChartGroup): string => labelLines(label)[0] ?? id;

/** What our own context map is called; in it, a domain without services is a node. */
const OWN = /^Context map of /;

const isOwn = ({ title }: Flowchart): boolean => OWN.test(title ?? '');

/** Behind the name of a domain, our own context map says who administers it. */
const ADMINISTRATORS = / \([^()]*\)$/;

const domainName = (chart: Flowchart, group: ChartNode | ChartGroup): string =>
  isOwn(chart) ? titleOf(group).replace(ADMINISTRATORS, '') : titleOf(group);

const lostAdministrators = (chart: Flowchart): readonly Remark[] =>
  isOwn(chart)
    ? chart.groups
        .filter((group) => ADMINISTRATORS.test(titleOf(group)))
        .map(({ line }) => ({ line, text: 'Who administers a domain is not taken over.' }))
    : [];

/** Nodes that stand for domains that have nothing in them. */
const emptyDomains = (chart: Flowchart): ReadonlySet<string> =>
  new Set(
    isOwn(chart) ? chart.nodes.filter(({ id }) => id.startsWith('d_')).map(({ id }) => id) : [],
  );

/** Pills that only lines without a head leave, each to a group: who administers it. */
const peopleOf = (chart: Flowchart, domains: ReadonlySet<string>): ReadonlySet<string> => {
  const administers = (id: string): boolean => {
    const own = chart.links.filter(({ from, to }) => from === id || to === id);
    return (
      own.length > 0 &&
      own.every(
        ({ from, to, heads, stroke }) =>
          from === id && domains.has(to) && stroke === 'normal' && heads.every((h) => h === 'none'),
      )
    );
  };
  return new Set(
    chart.nodes
      .filter(({ id, shape }) => shape === 'stadium' && administers(id))
      .map(({ id }) => id),
  );
};

/** The kind that a node names: its last line alone, else any of its words. */
const kindOfNode = ({ label, shape }: ChartNode): string => {
  const lines = labelLines(label);
  const below = lines.length > 1 ? kindOf(lines.slice(1).join(' ')) : null;
  const known = below ?? kindInText(lines.join(' '));
  if (known !== null) return known.kind;
  return OUTSIDE.has(shape) ? EXTERNAL_SYSTEM : application.kind;
};

/** What a flowchart says about a drawing: subgraphs are domains, nodes services, links edges. */
export const sketchOf = (chart: Flowchart): Sketch => {
  const empty = emptyDomains(chart);
  const domains: readonly SketchedDomain[] = [
    ...chart.groups,
    ...chart.nodes.filter(({ id }) => empty.has(id)),
  ].map((group) => ({
    key: group.id,
    name: domainName(chart, group),
    parent: group.group,
    line: group.line,
  }));
  const people = peopleOf(chart, new Set(domains.map(({ key }) => key)));
  const services: readonly SketchedService[] = chart.nodes
    .filter(({ id }) => !empty.has(id) && !people.has(id))
    .map((node) => ({
      key: node.id,
      name: titleOf(node),
      kind: kindOfNode(node),
      domain: node.group,
      line: node.line,
    }));
  const { edges, ignored } = sketchedEdges(chart, services, people);
  return {
    title: chart.title,
    domains,
    services,
    people: chart.nodes
      .filter(({ id }) => people.has(id))
      .map((node) => ({ key: node.id, name: titleOf(node), line: node.line })),
    hosts: [],
    edges,
    links: [],
    middles: new Map(),
    ignored: [...chart.ignored, ...lostAdministrators(chart), ...ignored],
    notUnderstood: chart.notUnderstood,
  };
};
