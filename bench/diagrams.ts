import type { Page } from '@playwright/test';
import { DrawingPage } from '../e2e/support/drawing-page.ts';
import { deploy } from '../src/core/deployment/deploy.ts';
import { contextMap } from '../src/core/diagrams/context-map.ts';
import { WHOLE } from '../src/core/diagrams/scopes.ts';
import { openDocument } from '../src/core/model/document.ts';
import { writeJournal } from '../src/core/model/write-journal.ts';
import type { FrameRequest } from '../src/platform/mermaid/frame-protocol.ts';
import { largeDrawing } from './large-drawing.ts';
import { withSite } from './site.ts';
import { summary } from './summary.ts';

/** The visible diagram of so many services should appear within 1.5 s. */
const SERVICES = 100;
const RUNS = 5;
/** While the picture of so many renders, no frame of the page should take longer than 34 ms. */
const MANY_SERVICES = 300;
/** The page has drawn itself, and the frame that draws has started. */
const REST_MS = 4000;

const showPicture = async (drawing: DrawingPage): Promise<void> => {
  await drawing.showPane('Diagrams');
  await drawing.diagram.locator('[aria-busy="false"] iframe').waitFor();
};

/** Times from the click on the tab until the picture of the context map stands. */
const timesToAppear = async (page: Page): Promise<readonly number[]> => {
  const drawing = new DrawingPage(page);
  await drawing.openFile({
    name: 'domain-events.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeJournal(largeDrawing(SERVICES))),
  });
  await drawing.showPane('Code');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.waitForTimeout(REST_MS);
    const begin = performance.now();
    await showPicture(drawing);
    times.push(performance.now() - begin);
    await drawing.showPane('Code');
    await page.reload();
  }
  return times;
};

/** More than the page would show of itself: the text goes to its frame directly. */
const largeText = (): string => {
  const { graph, journal } = openDocument(largeDrawing(MANY_SERVICES));
  return contextMap.render({ graph, journal, deployment: deploy(graph) }, WHOLE.id).text;
};

/** The page counts its requests from 1. */
const requestOf = (text: string): FrameRequest => ({ id: -1, text, theme: 'light', nodes: [] });

/** Milliseconds between the frames of the page while its drawing frame works on a text. */
const framesWhileDrawing = (page: Page, text: string): Promise<readonly number[]> =>
  page.evaluate(
    (request) =>
      new Promise<readonly number[]>((resolve, reject) => {
        const drawer = document.querySelector<HTMLIFrameElement>('iframe[title="Draws diagrams"]');
        if (drawer?.contentWindow == null) return reject(new Error('no frame draws'));
        const frames: number[] = [];
        let last = performance.now();
        let done = false;
        window.addEventListener('message', ({ data }) => {
          if (data.id !== request.id) return;
          done = true;
          if (data.type !== 'drawn') reject(new Error(data.message));
        });
        requestAnimationFrame(function next(now) {
          frames.push(now - last);
          last = now;
          if (done) resolve(frames.slice(1));
          else requestAnimationFrame(next);
        });
        drawer.contentWindow.postMessage(request, '*');
      }),
    requestOf(text),
  );

/** How soon the visible diagram appears, and whether the page stays smooth while a large one renders. */
export const diagrams = (): Promise<string> =>
  withSite(async (page) => {
    const times = await timesToAppear(page);
    // A frame that has drawn once listens.
    await showPicture(new DrawingPage(page));
    await page.waitForTimeout(REST_MS);
    // What runs this file wraps named functions in a helper, which the page has not.
    await page.evaluate('globalThis.__name = (target) => target');
    const frames = await framesWhileDrawing(page, largeText());
    return [
      summary(`diagram of ${SERVICES} services appears`, times),
      `worst frame of the page while ${MANY_SERVICES} services render: ${Math.max(...frames).toFixed(1)} ms (${frames.length} frames)`,
    ].join('\n');
  });
