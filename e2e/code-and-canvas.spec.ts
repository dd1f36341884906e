import { expect, test } from './support/test.ts';

test('an element and its lines lead to each other', async ({ drawing }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.add('Add domain', 'Billing');
  await drawing.showPane('Code');
  const open = drawing.code.getByRole('treeitem', { selected: true });
  await drawing.openBundleFile('flake.lock');
  await drawing.select('Sales');
  await expect(open).toHaveAttribute('title', 'modules/domains/sales.nix');
  await drawing.openBundleFile('README.md');
  await expect(open).toHaveAttribute('title', 'README.md');
  await drawing.select('orders-db');
  await expect(drawing.code.locator('[data-editor="bundle"]')).toBeVisible();
  await drawing.openBundleFile('modules/domains/sales.nix');
  await drawing.select('Billing');
  await expect(open).toHaveAttribute('title', 'modules/domains/billing.nix');
  await expect(drawing.element('Billing')).toHaveClass(/selected/);
  await drawing.openBundleFile('modules/domains/sales.nix');
  await drawing.code.locator('.view-line', { hasText: 'postgresql' }).first().click();
  await expect(drawing.field('Name')).toHaveValue('orders-db');
  await expect(open).toHaveAttribute('title', 'modules/domains/sales.nix');
});

test('shows what changed in the bundle since it was downloaded, also after a reload', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Code');
  const changes = page.getByRole('radio', { name: /^Changes/ });
  const view = async () => {
    await page.getByRole('radio', { name: 'Files' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(changes).toBeChecked();
  };
  await view();
  await expect(drawing.code).toContainText('Download the bundle once');
  await drawing.download();
  await expect(drawing.code).toContainText('as it was when you last downloaded it');
  await drawing.add('Add domain', 'Billing');
  await drawing.addService('Sales', 'Redis', 'cache');
  const list = page.getByRole('listbox', { name: 'Changed files' });
  const file = (name: string) => list.getByRole('option', { name, exact: true });
  await expect(file('billing.nix modules/domains, added')).toBeVisible();
  await drawing.reload();
  await view();
  await expect(file('billing.nix modules/domains, added')).toBeVisible();
  await file('sales.nix modules/domains, changed').click();
  const diff = drawing.code.locator('[data-editor="changes"]');
  await expect(diff).toContainText('services.redis');
  await page.keyboard.press('ArrowUp');
  await expect(file('billing.nix modules/domains, added')).toHaveAttribute('aria-selected', 'true');
  await expect(diff).toContainText('billing');
  await drawing.readable('changed files');
});
