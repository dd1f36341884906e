import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

for (const scheme of ['light', 'dark'] as const)
  test(`everything can be read and named, in ${scheme}`, async ({ drawing, page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await violations(page), 'empty').toEqual([]);
    await drawing.add('Add domain', 'Sales');
    await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
    await drawing.add('Add host', 'core');
    for (const pane of ['Code', 'Diagrams', 'Problems', 'Checklist', 'Console'] as const) {
      await drawing.showPane(pane);
      if (pane === 'Code') await expect(drawing.code.locator('.view-line').first()).toBeVisible();
      if (pane === 'Diagrams') await expect(drawing.diagram.locator('iframe')).toBeVisible();
      expect(await violations(page), pane).toEqual([]);
    }
  });

for (const scheme of ['light', 'dark'] as const)
  test(`what opens over the panes can be read and named, in ${scheme}`, async ({
    drawing,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await drawing.add('Add domain', 'Billing');
    await drawing.add('Add domain', 'Sales');
    await drawing.addService('Sales', 'Redis', 'cache');
    await page.getByRole('switch', { name: 'Offered' }).check();
    await drawing.showPane('Problems');
    await drawing.problems.getByRole('button', { name: /is offered to other domains/ }).click();
    await drawing.button('Turn offered off…').click();
    await expect(page.getByRole('list', { name: 'Changes in the bundle' })).toBeVisible();
    expect(await violations(page), 'fix preview').toEqual([]);
    await drawing.button('Waive…').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), 'waive dialog').toEqual([]);
    await page.keyboard.press('Escape');

    await drawing.showPane('Diagrams');
    await expect.poll(drawing.shownPicture).toContain('cache');
    await drawing.diagram.getByRole('button', { name: 'service "cache"' }).focus();
    expect(await violations(page), 'elements of a picture').toEqual([]);
  });

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
