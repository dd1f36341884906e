import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

/** Two services that are offered to other domains, and used by none. */
const offer = async (drawing: DrawingPage): Promise<void> => {
  await drawing.add('Add domain', 'Billing');
  await drawing.add('Add domain', 'Sales');
  for (const name of ['first', 'second']) {
    await drawing.addService('Sales', 'Redis', name);
    await drawing.page.getByRole('switch', { name: 'Offered' }).check();
  }
  await drawing.showPane('Problems');
};

const offered = (drawing: DrawingPage) =>
  drawing.problems.getByRole('list', { name: 'Offered unused' });
const about = (drawing: DrawingPage, name: string) =>
  offered(drawing).getByRole('button', { name: new RegExp(`"${name}"`) });

test('a problem is fixed after a look at what that does, and undo brings it back', async ({
  drawing,
  page,
}) => {
  await offer(drawing);
  await about(drawing, 'first').click();
  await drawing.button('Turn offered off…').click();
  const preview = page.getByRole('region', { name: 'Preview: Turn offered off' });
  await expect(preview).toContainText('"first"');
  await expect(preview.getByRole('list', { name: 'Changes in the bundle' })).toContainText(
    'offered = true;',
  );
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(about(drawing, 'first')).toBeVisible();

  await drawing.button('Turn offered off…').click();
  await expect(preview.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(about(drawing, 'first')).toHaveCount(0);
  await expect(about(drawing, 'second')).toBeVisible();
  await drawing.button('Undo').first().click();
  await expect(about(drawing, 'first')).toBeVisible();
});

test('all problems of a kind are fixed as one step', async ({ drawing, page }) => {
  await offer(drawing);
  await page.getByRole('button', { name: 'Fix all 2…' }).click();
  const preview = page.getByRole('region', { name: 'Preview: Fix all: Offered unused' });
  for (const name of ['first', 'second']) await expect(preview).toContainText(`"${name}"`);
  await preview.getByRole('button', { name: 'Apply' }).click();
  await expect(offered(drawing)).toHaveCount(0);
  await drawing.select('first');
  await expect(page.getByRole('switch', { name: 'Offered' })).not.toBeChecked();
  await drawing.button('Undo').first().click();
  await expect(offered(drawing).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('switch', { name: 'Offered' })).toBeChecked();
});

test('the console fixes, waives and reports what the pane lists', async ({ drawing }) => {
  await offer(drawing);
  await drawing.showPane('Console');
  const { say, output } = drawing.console;
  await say('fix offered-unused first --preview');
  await expect(output).toContainText('Would fix 1 problem.');
  await say('fix offered-unused first');
  await expect(output).toContainText('Fixed 1 problem.');
  await say('waive offered-unused --reason "Soon needed."');
  await expect(output).toContainText('Waived 1 problem.');
  await say('validate second --format markdown');
  await expect(output).toContainText('Soon needed.');
  await drawing.showPane('Problems');
  await expect(offered(drawing)).toHaveCount(0);
  await expect(drawing.page.getByText('1 waived problem')).toBeVisible();
});
