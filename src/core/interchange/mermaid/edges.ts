import { isNats } from '../../model/kinds.ts';
import type { Remark, SketchedEdge, SketchedService } from '../define-format.ts';
import type { ChartLink, Flowchart } from './flowchart.ts';
import { labelLines } from './label-text.ts';

/** Labels that say no more than the line itself. */
const PLAIN = /^(?:depends on|uses|needs)?$/i;
const PUBLISHES = /^publish(?:es|ed|ing)?(?: to)?\b[\s:]*/i;
const SUBSCRIBES = /^subscribe(?:s|d|ing)?(?: to)?\b[\s:]*/i;

const subjectsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((subject) => subject.trim())
    .filter((subject) => subject !== '' && !/\s/.test(subject));

/** An arrow that only points backwards means the other direction. */
const ends = ({ from, to, heads }: ChartLink): readonly [string, string] =>
  heads[0] === 'arrow' && heads[1] === 'none' ? [to, from] : [from, to];

/** What the links of a chart mean: messages where a label says so and NATS is the target. */
export const sketchedEdges = (
  chart: Flowchart,
  services: readonly SketchedService[],
  people: ReadonlySet<string>,
): { readonly edges: readonly SketchedEdge[]; readonly ignored: readonly Remark[] } => {
  const nats = new Set(services.filter(isNats).map(({ key }) => key));
  const ignored: Remark[] = [];
  const edges = chart.links.flatMap((link): readonly SketchedEdge[] => {
    const { line } = link;
    if (link.stroke === 'invisible') {
      ignored.push({ line, text: 'Links that are not seen are not taken over.' });
      return [];
    }
    const [from, to] = ends(link);
    const label = labelLines(link.label).join(' ');
    const edge = { from, to, line, note: '' };
    if (people.has(from)) return [{ ...edge, kind: 'administers' }];
    for (const [kind, pattern] of [
      ['publishes', PUBLISHES],
      ['subscribes', SUBSCRIBES],
    ] as const)
      if (nats.has(to) && pattern.test(label)) {
        const subjects = subjectsOf(label.replace(pattern, ''));
        return [{ ...edge, kind, ...(subjects.length > 0 && { subjects }) }];
      }
    return [{ ...edge, kind: 'depends_on', note: PLAIN.test(label) ? '' : label }];
  });
  return { edges, ignored };
};
