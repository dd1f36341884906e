import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test('looks at an earlier version, names, compares and restores it', async ({ drawing, page }) => {
  test.slow();
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.showPane('History');
  const pane = page.getByRole('region', { name: 'History' });
  await pane.getByLabel('Name of this version').fill('first draft');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('option', { name: /first draft/ }).first()).toBeVisible();
  await drawing.select('orders-db');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await drawing.add('Add domain', 'Billing');

  // Step through time by keys alone.
  const time = pane.getByRole('slider', { name: 'Step through time' });
  await time.focus();
  await page.keyboard.press('Home');
  const bar = page.getByRole('region', { name: 'Earlier version' });
  await expect(bar).toContainText('Read-only: the empty drawing');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(drawing.element('domain')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'earlier version',
  );

  // The code is that of the version; comparing marks what differs.
  const draft = pane.getByRole('option', { name: /^Renamed service.*first draft/ });
  await draft.click();
  await expect(drawing.element('Billing')).toHaveCount(0);
  const outline = page.getByRole('tree', { name: 'Outline' });
  await expect(outline.getByRole('treeitem', { name: 'Sales' })).toBeVisible();
  await expect(outline.getByRole('treeitem', { name: 'Billing' })).toHaveCount(0);
  await drawing.showPane('Code');
  await expect(page.getByRole('treeitem', { name: 'billing.nix' })).toHaveCount(0);
  await drawing.showPane('History');
  await pane.getByRole('listbox', { name: 'Steps' }).focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveCount(0);
  await pane.getByRole('combobox', { name: 'Compare with' }).fill('first draft');
  await page
    .getByRole('option', { name: /^first draft/ })
    .first()
    .click();
  await expect(bar).toContainText('compared with first draft');
  await expect(page.locator('.react-flow__node.compared-added')).toHaveCount(1);
  await drawing.showPane('Code');
  await page.getByText(/^Changes/).click();
  await expect(
    page.getByRole('option', { name: 'billing.nix modules/domains, added' }),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await drawing.showPane('History');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }

  await page.getByRole('button', { name: 'Back to now' }).click();
  await draft.click();
  await drawing.button('Restore this version').click();
  await expect(bar).toHaveCount(0);
  await expect(drawing.element('orders-db')).toBeVisible();
  await expect(drawing.element('Billing')).toHaveCount(0);
  await drawing.button('Undo').first().click();
  await expect(drawing.element('Billing')).toBeVisible();
});
