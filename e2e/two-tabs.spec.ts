import { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

test('two tabs draw on one drawing and lose nothing', async ({ drawing, context }) => {
  await drawing.add('Add domain', 'Sales');
  await expect(drawing.page.getByText(/^saved/i).first()).toBeVisible();
  const other = new DrawingPage(await context.newPage());
  await other.visit();
  await expect(other.element('Sales')).toBeVisible();
  await other.add('Add domain', 'Warehouse');
  await drawing.lookAtAll();
  await expect(drawing.element('Warehouse')).toBeVisible();
  await drawing.add('Add domain', 'Billing');
  await other.lookAtAll();
  await expect(other.element('Billing')).toBeVisible();
  await other.reload();
  await other.button('Fit view').click();
  for (const name of ['Sales', 'Warehouse', 'Billing'])
    await expect(other.element(name)).toBeVisible();
});
