import { deploy } from '../src/core/deployment/deploy.ts';
import { fold } from '../src/core/model/fold.ts';
import type { Graph } from '../src/core/model/graph.ts';
import { createDiagnoser } from '../src/core/rules/diagnose.ts';
import { largeDrawing } from './large-drawing.ts';
import { summary } from './summary.ts';

const SERVICES = 1000;
const EDITS = 60;

/** The drawing with one setting of one service changed. */
const edited = (graph: Graph, edit: number): Graph => {
  const ids = Object.keys(graph.services);
  const id = ids[(edit * 37) % ids.length] ?? '';
  const service = graph.services[id];
  if (service === undefined) return graph;
  const settings = { ...service.settings, port: 20_000 + edit };
  return { ...graph, services: { ...graph.services, [id]: { ...service, settings } } };
};

const timed = (times: number[], work: () => void): void => {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
};

/** From an edit to the list of problems, cold and with what is remembered; the plan not included. */
export const rules = async (): Promise<string> => {
  const journal = largeDrawing(SERVICES);
  let graph = fold(journal);
  const cold: number[] = [];
  const warm: number[] = [];
  const plans: number[] = [];
  const diagnose = createDiagnoser();
  diagnose({ graph, journal, deployment: deploy(graph) });
  for (let edit = 0; edit < EDITS; edit++) {
    graph = edited(graph, edit);
    timed(plans, () => deploy(graph));
    const input = { graph, journal, deployment: deploy(graph) };
    timed(warm, () => diagnose(input));
    if (edit % 6 === 0) timed(cold, () => createDiagnoser()(input));
  }
  const median = (times: readonly number[]): number =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return [
    summary(`problems of ${SERVICES} services, cold`, cold),
    summary(`problems of ${SERVICES} services, after one edit`, warm),
    summary(`plan of ${SERVICES} services, after one edit`, plans),
    `ratio of cold to edit: ${(median(cold) / median(warm)).toFixed(1)}`,
  ].join('\n');
};
