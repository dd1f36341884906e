import { config } from 'zod';
import { documentOf, settled } from '../src/app/store/documents.ts';
import { arrows } from '../src/core/interchange/arrows/arrows.ts';
import { placesOfMiddles } from '../src/core/interchange/places-of-middles.ts';
import { planOfText } from '../src/core/interchange/plan-of-text.ts';
import { EMPTY_DOCUMENT, record, undo } from '../src/core/model/document.ts';
import { EMPTY_LAYOUT } from '../src/core/model/layout.ts';
import { withPlaces } from '../src/core/model/places.ts';
import { writeJournal } from '../src/core/model/write-journal.ts';
import type { Problem, Result } from '../src/core/result.ts';
import { benchAuthor } from './author.ts';
import { composeText, mermaidText } from './foreign-texts.ts';
import { largeDrawing } from './large-drawing.ts';
import { percentile } from './summary.ts';

const SERVICES = [1000, 2000] as const;
const RUNS = 7;

/** A drawing of so many services as each form has it. */
const FORMS: Readonly<Record<string, (services: number) => string>> = {
  mermaid: mermaidText,
  compose: composeText,
  arrows: (services) => {
    const { events } = largeDrawing(services);
    return arrows.writer.write(documentOf({ events, layout: EMPTY_LAYOUT }));
  },
  journal: (services) => writeJournal(largeDrawing(services)),
};

/** What waits for an import, and for how long each time, in milliseconds. */
type Times = Readonly<Record<'worker' | 'page' | 'undo', number[]>>;

const timed = <T>(times: number[], work: () => T): T => {
  const start = performance.now();
  const value = work();
  times.push(performance.now() - start);
  return value;
};

const given = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The worker plans, the page takes it in, and then somebody takes that back. */
const importOnce = (text: string, times: Times): void => {
  const author = benchAuthor();
  const plan = timed(times.worker, () =>
    given(planOfText(text, '', EMPTY_DOCUMENT.graph, author.ids)),
  );
  const taken = timed(times.page, () => {
    const { document } = given(record(EMPTY_DOCUMENT, plan.gesture, author));
    const places = placesOfMiddles(document, plan.middles);
    return settled({ ...document, layout: withPlaces(document.layout, places) });
  });
  timed(times.undo, () => given(undo(taken, author)));
};

const medians = (text: string): Readonly<Record<keyof Times, number>> => {
  const times: Times = { worker: [], page: [], undo: [] };
  for (let run = 0; run < RUNS; run++) importOnce(text, times);
  const median = (all: number[]): number =>
    percentile(
      all.toSorted((a, b) => a - b),
      0.5,
    );
  return { worker: median(times.worker), page: median(times.page), undo: median(times.undo) };
};

/** How long an import takes, and whether twice as much takes twice as long. */
export const imports = async (): Promise<string> => {
  // As in the page.
  config({ jitless: true });
  return Object.entries(FORMS)
    .map(([form, textOf]) => {
      const [small, large] = SERVICES.map((services) => medians(textOf(services)));
      const parts = (['worker', 'page', 'undo'] as const).map((part) => {
        const [a, b] = [small?.[part] ?? Number.NaN, large?.[part] ?? Number.NaN];
        return `${part} ${a.toFixed(0)} and ${b.toFixed(0)} ms, ratio ${(b / a).toFixed(1)}`;
      });
      return `import of ${SERVICES.join(' and ')} services, ${form}: ${parts.join('; ')}`;
    })
    .join('\n');
};
