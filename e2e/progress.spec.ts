import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strToU8 } from 'fflate';
import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

/** Keeps a part of the page from arriving, so that what needs it takes as long as the test likes. */
const hold = async (page: Page, part: string): Promise<() => Promise<void>> => {
  const waiting: (() => Promise<void>)[] = [];
  let held = true;
  await page.route(part, async (route) => {
    if (!held) return route.continue();
    waiting.push(() => route.continue().catch(() => {}));
  });
  return async () => {
    held = false;
    for (const go of waiting) await go();
  };
};

const JOURNAL = JSON.stringify({ metadata: {}, events: [] });

interface Slow {
  readonly what: string;
  readonly part: string;
  readonly begin: (drawing: DrawingPage) => Promise<void>;
  readonly done: (page: Page) => Promise<unknown>;
}

const SLOW: readonly Slow[] = [
  {
    what: 'Tidying everything',
    part: '**/elk-worker*',
    begin: ({ page }) => page.keyboard.press('Alt+Shift+t'),
    done: (page) =>
      expect(page.getByText(/^(Tidied everything|Tidying .* nothing)/).first()).toBeVisible(),
  },
  {
    what: 'Packing the bundle',
    part: '**/archive.worker*',
    begin: (drawing) => drawing.button('Download bundle').click(),
    done: (page) => page.waitForEvent('download'),
  },
  {
    what: 'Opening shop.json',
    part: '**/reading.worker*',
    begin: (drawing) =>
      drawing.openFile({
        name: 'shop.json',
        mimeType: 'application/json',
        buffer: Buffer.from(strToU8(JOURNAL)),
      }),
    done: (page) => expect(page.getByText(/^Opened shop.json/).first()).toBeVisible(),
  },
];

for (const { what, part, begin, done } of SLOW)
  test(`"${what}" is shown when it takes long, and can be cancelled`, async ({ drawing, page }) => {
    await drawing.add('Add domain', 'Sales');
    await page.keyboard.press('Escape');
    const release = await hold(page, part);
    await begin(drawing);
    const notices = page.getByRole('region', { name: 'Notifications' });
    await expect(notices.getByRole('status').filter({ hasText: what })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    await notices.getByRole('button', { name: 'Cancel' }).click();
    await expect(notices.getByText(`${what} was cancelled.`)).toBeVisible();
    await expect(notices.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await expect(drawing.element('Sales')).toBeVisible();
    await release();
    const again = done(page);
    await begin(drawing);
    await again;
  });

test('reading a text for import can be cancelled', async ({ drawing, page }) => {
  const release = await hold(page, '**/reading.worker*');
  await drawing.button('Import a diagram').click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('flowchart LR\n  a[Redis]');
  const plan = page.getByRole('region', { name: 'What happens' });
  await expect(plan.getByRole('status')).toContainText('Reading');
  await plan.getByRole('button', { name: 'Cancel' }).click();
  await expect(plan.getByRole('alert')).toContainText('Reading this was cancelled.');
  await release();
  await field.fill('flowchart LR\n  a[Redis] --> b[PostgreSQL]');
  await expect(page.getByRole('button', { name: /^Add 4 elements/ })).toBeEnabled();
});

test('a diagram that takes long can be cancelled', async ({ drawing, page }) => {
  const release = await hold(page, '**/mermaid-frame*');
  await page.reload();
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Diagrams');
  await expect(drawing.diagram.getByRole('status')).toContainText('Drawing the diagram');
  await drawing.diagram.getByRole('button', { name: 'Cancel' }).click();
  await expect(drawing.diagram.getByRole('alert')).toContainText('was cancelled');
  await release();
  await drawing.add('Add domain', 'Billing');
  await expect.poll(drawing.shownPicture).toContain('Billing');
});
