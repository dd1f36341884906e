import type { Page } from '@playwright/test';
import { DrawingPage } from '../e2e/support/drawing-page.ts';
import { writeJournal } from '../src/core/model/write-journal.ts';
import { largeDrawing } from './large-drawing.ts';
import { withSite } from './site.ts';
import { summary } from './summary.ts';

const SERVICES = 100;
const KEYSTROKES = 60;
const TYPED = 'abcdefghij';

/**
 * Notes when each key went down, and when the code next showed what the field then said.
 * It runs in the page: functions with a name would need a helper that is only in this process.
 */
const watchInPage = (): void => {
  const times: number[] = [];
  Object.assign(window, { keystrokeTimes: times });
  const shown = document.querySelector('section[aria-label="Code preview"] .view-lines');
  document.addEventListener(
    'keydown',
    ({ timeStamp, target }) => {
      const observer = new MutationObserver(() => {
        const wanted = target instanceof HTMLInputElement ? target.value : '';
        if (!shown?.textContent?.includes(wanted)) return;
        observer.disconnect();
        // The next frame carries the change to the screen.
        requestAnimationFrame(() => times.push(performance.now() - timeStamp));
      });
      if (shown === null) return;
      observer.observe(shown, { subtree: true, childList: true, characterData: true });
    },
    { capture: true },
  );
};

const timesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as Window & { keystrokeTimes?: number[] }).keystrokeTimes ?? []);

/**
 * From a key pressed in the inspector's *Name* to the changed code on the screen, with 100 services
 * in the drawing. Each key is pressed when the answer to the one before is there.
 */
export const keystroke = async (): Promise<string> => {
  const journal = Buffer.from(writeJournal(largeDrawing(SERVICES)));
  const times = await withSite(async (page) => {
    const drawing = new DrawingPage(page);
    await drawing.openFile({
      name: 'domain-events.json',
      mimeType: 'application/json',
      buffer: journal,
    });
    await drawing.showPane('Code');
    await drawing.openBundleFile('modules/domains/domain-0.nix');
    await drawing.code.locator('.view-line').first().waitFor();
    // A line of code selects what it comes from.
    await drawing.code.locator('.view-line', { hasText: 'application-0-0' }).first().click();
    await drawing.field('Name').press('End');
    await page.waitForTimeout(1500);
    await page.evaluate(watchInPage);
    for (let index = 0; index < KEYSTROKES; index++) {
      const key = index % 20 < 10 ? (TYPED[index % 10] ?? 'x') : 'Backspace';
      await drawing.field('Name').press(key);
      await page.waitForFunction(
        (count) =>
          (window as Window & { keystrokeTimes?: number[] }).keystrokeTimes?.length === count,
        index + 1,
      );
      await page.waitForTimeout(60);
    }
    return timesOf(page);
  });
  return summary(`keystroke to code, ${SERVICES} services`, times);
};
