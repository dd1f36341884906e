import AxeBuilder from '@axe-core/playwright';
import { test as base } from '@playwright/test';
import { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

const LAST = 6;

base('a first visit offers a tour, once', async ({ page }) => {
  const drawing = new DrawingPage(page);
  await drawing.visit();
  const welcome = page.getByRole('region', { name: 'Welcome' });
  await expect(welcome).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await drawing.button('Not now').click();
  await expect(welcome).toHaveCount(0);
  await page.reload();
  await expect(drawing.button('Add domain')).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await expect(welcome).toHaveCount(0);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
])
  test(`the tour is taken by keyboard, at ${viewport.width} pixels`, async ({ drawing, page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const tour = page.getByRole('dialog', { name: 'Tour of the page' });
    await drawing.button('Help').press('Enter');
    await page.getByRole('menuitem', { name: /^Take the tour/ }).press('Enter');
    await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
    for (let at = 1; at <= LAST; at += 1) {
      await expect(tour).toContainText(`${at} of ${LAST}`);
      await expect(tour).toBeInViewport({ ratio: 1 });
      expect((await new AxeBuilder({ page }).analyze()).violations, `step ${at}`).toEqual([]);
      await page.keyboard.press('Enter');
    }
    await expect(tour).toHaveCount(0);
    await expect(drawing.button('Help')).toBeFocused();
  });

test('the tour does not stand in the way', async ({ drawing, page }) => {
  const tour = page.getByRole('dialog', { name: 'Tour of the page' });
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find a command or an element' }).fill('tour');
  await page.keyboard.press('Enter');
  await expect(tour).toBeVisible();
  await drawing.add('Add domain', 'Sales');
  await tour.getByRole('button', { name: 'Next' }).click();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await expect(drawing.element('Sales')).toBeVisible();
});
