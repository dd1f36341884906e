import { expect, test } from './support/test.ts';

test('several drawings are kept, renamed, copied, deleted and brought back', async ({
  drawing,
  page,
}) => {
  test.slow();
  await drawing.add('Add domain', 'Sales');
  await drawing.button('Drawings').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Drawings' });
  const rows = dialog.getByRole('list', { name: 'Drawings of this browser' });
  await rows.getByRole('button', { name: 'Rename Untitled' }).first().press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Bakery');
  await page.keyboard.press('Enter');
  await expect(rows.getByRole('button', { name: /^Bakery open/ })).toBeVisible();
  await rows.getByRole('button', { name: 'Duplicate Bakery' }).click();
  await expect(drawing.field('Workspace name')).toHaveValue('Copy of Bakery');
  await expect(drawing.element('Sales')).toBeVisible();
  await drawing.add('Add domain', 'Billing');
  await drawing.button('Drawings').click();
  await rows.getByRole('button', { name: 'Delete Copy of Bakery' }).click();
  await expect(rows.getByRole('button', { name: /^Copy of Bakery/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawing.element('Billing')).toHaveCount(0);
  await page
    .getByRole('status')
    .filter({ hasText: 'Deleted Copy of Bakery.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(drawing.element('Billing')).toBeVisible();
  await drawing.reload();
  await expect(drawing.field('Workspace name')).toHaveValue('Copy of Bakery');
});
