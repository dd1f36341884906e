import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/support/chromium.ts';
import type { begin, EditTime, edit } from './edit-times.ts';
import { percentile } from './summary.ts';

const SERVICES = 1000;
const ROUNDS = 30;
/** The first edits of each kind find a program that is not compiled yet. */
const WARM_UP = 3;
/** So soon should problems be up to date. */
const AIM_MS = 50;

interface Sample extends EditTime {
  readonly kind: string;
  /** Milliseconds of a processor that the page's thread had: other programs do not count. */
  readonly processor: number;
}

/** The page once the program is in it. */
type Edited = Window & { bench?: { readonly begin: typeof begin; readonly edit: typeof edit } };

/** The program that edits, built as the page is. */
const script = async (): Promise<string> => {
  const built = await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('edit-times.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
};

/** Milliseconds of a processor that the page's thread has had. */
const processorTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  return (task?.value ?? Number.NaN) * 1000;
};

/** Each kind of edit in turn, in a real browser. */
const samples = async (): Promise<readonly Sample[]> => {
  const content = await script();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addScriptTag({ content });
    const kinds = await page.evaluate(
      (services) => (window as Edited).bench?.begin(services) ?? [],
      SERVICES,
    );
    const found: Sample[] = [];
    for (let n = 0; n < WARM_UP + ROUNDS; n++) {
      for (const kind of kinds) {
        const before = await processorTime(session);
        const time = await page.evaluate(
          ([name, count]) => (window as Edited).bench?.edit(name, count),
          [kind, n] as const,
        );
        const processor = (await processorTime(session)) - before;
        if (n >= WARM_UP && time) found.push({ kind, ...time, processor });
      }
    }
    return found;
  } finally {
    await browser.close();
  }
};

const COLUMNS: readonly (readonly [title: string, cell: (of: Cells) => string])[] = [
  ['median', ({ total }) => ms(total(0.5))],
  ['p95', ({ total }) => ms(total(0.95))],
  ['max', ({ total }) => ms(total(1))],
  ['p95 / aim', ({ total }) => (total(0.95) / AIM_MS).toFixed(2)],
  ['applied p95', ({ applied }) => ms(applied(0.95))],
  ['processor median', ({ processor }) => ms(processor(0.5))],
  ['processor p95', ({ processor }) => ms(processor(0.95))],
  ['processor p95 / aim', ({ processor }) => (processor(0.95) / AIM_MS).toFixed(2)],
];

type At = (share: number) => number;
type Cells = { readonly [Field in 'total' | 'applied' | 'processor']: At };

const NAME_WIDTH = 26;
const ms = (time: number): string => time.toFixed(1);

const row = (name: string, all: readonly Sample[]): string => {
  const at = (of: (sample: Sample) => number): At => {
    const sorted = all.map(of).sort((a, b) => a - b);
    return (share) => percentile(sorted, share);
  };
  const cells: Cells = {
    total: at(({ applied, projected }) => applied + projected),
    applied: at(({ applied }) => applied),
    processor: at(({ processor }) => processor),
  };
  const texts = COLUMNS.map(([title, cell]) => cell(cells).padStart(title.length));
  return [name.padEnd(NAME_WIDTH), ...texts].join('  ');
};

/** How soon problems are up to date after an edit, for every kind of edit. */
export const problems = async (): Promise<string> => {
  const all = await samples();
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return [
    `problems of ${SERVICES} services after an edit, in ms; aim: ${AIM_MS} at the 95th percentile`,
    [`${ROUNDS} edits of a kind`.padEnd(NAME_WIDTH), ...COLUMNS.map(([title]) => title)].join('  '),
    ...kinds.map((kind) =>
      row(
        kind,
        all.filter((sample) => sample.kind === kind),
      ),
    ),
    row('all', all),
  ].join('\n');
};
