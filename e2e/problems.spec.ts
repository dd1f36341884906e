import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

/** A domain in which two services want port 80. */
const clash = async (drawing: DrawingPage): Promise<void> => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'Nginx', 'front');
  await drawing.addService('Sales', 'Application', 'api');
  await drawing.field('Port').fill('80');
  await drawing.field('Port').press('Enter');
  await drawing.showPane('Problems');
};

const clashes = (drawing: DrawingPage) =>
  drawing.problems.getByRole('list', { name: 'Port clash' });
const badge = (drawing: DrawingPage, name: string) => drawing.element(name).locator('.badge');

test('a problem leads to its element, and to its line with what is wrong', async ({
  drawing,
  page,
}) => {
  await clash(drawing);
  await page.keyboard.press('Escape');
  const problem = clashes(drawing).getByRole('button', { name: /Port 80/ });
  await problem.click();
  await expect(problem).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.react-flow__node.selected')).not.toHaveCount(0);

  await drawing.button('Show line').click();
  await expect(drawing.code).toBeVisible();
  const marked = drawing.code.locator('.squiggly-error').first();
  await expect(marked).toBeVisible();
  const box = await marked.boundingBox();
  if (box === null) throw new Error('nothing is marked');
  await page.mouse.move(box.x + 12, box.y + 4);
  await expect(page.locator('.monaco-hover').first()).toContainText('Port 80');
});

test('a pane that is asked for opens the side that was closed', async ({ drawing, page }) => {
  await clash(drawing);
  await page.keyboard.press('Control+j');
  await expect(drawing.problems).toBeHidden();
  await page.getByRole('button', { name: /^\d+ problems?$/ }).click();
  await expect(clashes(drawing)).toBeVisible();
});

test('a problem is waived with a reason, counts no longer, and counts again', async ({
  drawing,
  page,
}) => {
  await clash(drawing);
  await expect(badge(drawing, 'front').or(badge(drawing, 'api'))).not.toHaveCount(0);
  await clashes(drawing)
    .getByRole('button', { name: /Port 80/ })
    .click();
  await drawing.button('Waive…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toContainText('Say in a sentence why it may stand.');
  await dialog.getByLabel(/^Reason/).fill('They run in turns.');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(clashes(drawing)).toHaveCount(0);

  await page.getByText('1 waived problem').click();
  const waived = page.getByRole('list', { name: 'Waived problems' });
  await expect(waived).toContainText('They run in turns.');
  await waived.getByRole('button', { name: /Port 80/ }).press('Enter');
  if ((await drawing.button('Withdraw waiver').count()) === 0)
    await waived.getByRole('button', { name: /Port 80/ }).press('Enter');
  await drawing.button('Withdraw waiver').click();
  await expect(clashes(drawing)).toBeVisible();
  await drawing.button('Undo').first().click();
  await expect(clashes(drawing)).toHaveCount(0);
});

test('problems are found by family, severity, element and words, by keyboard alone', async ({
  drawing,
  page,
}) => {
  await clash(drawing);
  await drawing
    .button('Security 0')
    .or(page.getByRole('button', { name: /^Security/ }))
    .click();
  await expect(clashes(drawing)).toHaveCount(0);
  await page.getByRole('button', { name: /^All/ }).press('Enter');
  await page.getByLabel('Search problems').fill('port 80');
  await expect(clashes(drawing)).toBeVisible();
  await expect(drawing.problems.getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('Search problems').fill('nobody writes this');
  await expect(page.getByText('No problem fits the filter.')).toBeVisible();
  await page.getByRole('button', { name: /^Show \d+ problems?$/ }).press('Enter');
  await expect(clashes(drawing)).toBeVisible();
  await expect(page.getByLabel('Search problems')).toHaveValue('');
  await drawing.lookAtAll();
  await drawing.button('Selected only').press('Enter');
  await expect(page.getByText('Nothing is selected.')).toBeVisible();
  await drawing.button('Selected only').press('Enter');
  await page.getByRole('button', { name: /^Errors/ }).press('Space');
  await expect(clashes(drawing)).toHaveCount(0);
  await page.getByRole('button', { name: /^Errors/ }).press('Space');

  const [first, second] = [0, 1].map((at) => page.locator('[data-problem]').nth(at));
  await first?.focus();
  await page.keyboard.press('ArrowDown');
  await expect(second ?? page.locator('nothing')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(first ?? page.locator('nothing')).toHaveAttribute('aria-expanded', 'true');
});

test('the field at fault says what is wrong, and leads to the problems of its element', async ({
  drawing,
  page,
}) => {
  await clash(drawing);
  await page.getByRole('button', { name: /^\d+ problems?$/ }).click();
  await expect(page.getByRole('button', { name: 'Selected only' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
