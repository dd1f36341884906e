import { expect, test } from './support/test.ts';

test('the canvas is walked, opened and connected by keyboard alone', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.addService('Sales', 'Redis', 'basket');
  await drawing.lookAtAll();
  const live = page.locator('.sr-only[aria-live="polite"]');
  await drawing.button('Zoom out').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(drawing.element('Sales')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(['orders-db', 'basket']).toContain(first);
  const other = first === 'basket' ? 'orders-db' : 'basket';
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toBeFocused();
  await expect(drawing.field('Name')).toHaveValue(first ?? '');
  await page.keyboard.press('Escape');
  await expect(drawing.element(first ?? '')).toBeFocused();
  await page.keyboard.press('c');
  await expect(live).toContainText('Connecting');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    if ((await live.textContent())?.includes(other)) break;
  }
  await drawing.readable('a connection that is drawn by keys');
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__edge')).toHaveCount(1);
  await page.keyboard.press('c');
  await page.keyboard.press('Escape');
  await expect(live).toContainText('Not connected');
});

test('all shortcuts stand on one sheet', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await expect(page.getByText('Tidy everything')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toHaveCount(0);
});
