import { evalHosts } from '../src/cli/check/hosts.ts';
import { removeHome } from '../src/cli/check/nix-home.ts';
import { EMPTY_DOCUMENT } from '../src/core/model/document.ts';
import { fold } from '../src/core/model/fold.ts';
import { Workspace } from '../src/core/model/graph.ts';
import { inFolder } from '../test/bundle/folder.ts';
import { largeDrawing } from './large-drawing.ts';
import { summary } from './summary.ts';

const SERVICES = [20, 100] as const;
const RUNS = 5;

/** Real Nix evaluates every machine of a bundle against the stand-in for nixpkgs, by flavour. */
export const evaluation = async (): Promise<string> => {
  const lines: string[] = [];
  for (const services of SERVICES) {
    const journal = largeDrawing(services);
    const graph = fold(journal);
    for (const flavour of Workspace.shape.flavour.options) {
      const workspace = { ...graph.workspace, flavour };
      const times = await inFolder(
        { ...EMPTY_DOCUMENT, journal, graph: { ...graph, workspace } },
        measured,
      );
      lines.push(summary(`evaluation of ${services} services, ${flavour}`, times));
    }
  }
  removeHome();
  return lines.join('\n');
};

/** The first one copies the stand-ins into the store, and does not count. */
const measured = async (folder: string): Promise<readonly number[]> => {
  await evalHosts(folder);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await evalHosts(folder);
    times.push(performance.now() - start);
  }
  return times;
};
