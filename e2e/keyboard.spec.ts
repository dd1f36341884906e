import { expect, test } from './support/test.ts';

test('Tab goes through the code and out again', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Code');
  await drawing.code.locator('.view-line').first().click();
  const inEditor = () =>
    page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
  expect(await inEditor()).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await inEditor()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(false);
});

test('the bundle is walked with arrow keys', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Code');
  await drawing.openBundleFile('flake.nix');
  await page.keyboard.press('Home');
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'README.md', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a domain and a service are drawn by keyboard alone', async ({ drawing, page }) => {
  await drawing.button('Add domain').focus();
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toBeFocused();
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await expect(drawing.element('Sales')).toBeVisible();
  await drawing.button('PostgreSQL').focus();
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toBeFocused();
  await page.keyboard.type('orders-db');
  await page.keyboard.press('Enter');
  await expect(drawing.element('orders-db')).toBeVisible();
});
