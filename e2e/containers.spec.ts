import type { Box } from './support/drawing-page.ts';
import { drawSmallSystem } from './support/small-system.ts';
import { expect, test } from './support/test.ts';

const lower = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height - 10 });

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

test('a service is dragged into another domain, in one step, and never out of all', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const at = await drawing.box('Sales');
  await drawing.dragTo('epsilon', lower(at));
  await drawing.select('epsilon');
  await expect(page.getByRole('combobox', { name: 'Domain' })).toHaveValue('Sales');
  expect(isInside(await drawing.box('epsilon'), await drawing.box('Sales'))).toBe(true);
  await drawing.button('Undo').first().click();
  await expect(page.getByRole('combobox', { name: 'Domain' })).toHaveValue('Stock');
  await drawing.lookAtAll();
  await drawing.dragTo('epsilon', { x: at.x + 20, y: at.y - 20 });
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    '"epsilon" stays in its domain: a service needs one.',
  );
});

test('a domain is dragged into another and out again', async ({ drawing, page }) => {
  await drawSmallSystem(drawing);
  await drawing.add('Add domain', 'Inner');
  await drawing.lookAtAll();
  await expect(drawing.row('Inner')).toHaveAttribute('aria-level', '1');
  await drawing.dragTo('Inner', lower(await drawing.box('Stock')));
  await expect(drawing.row('Inner')).toHaveAttribute('aria-level', '2');
  await expect
    .poll(async () => isInside(await drawing.box('Inner'), await drawing.box('Stock')))
    .toBe(true);
  await drawing.lookAtAll();
  for (let times = 0; times < 2; times += 1) await drawing.button('Zoom out').click();
  const pane = await page.locator('.react-flow__pane').boundingBox();
  if (pane === null) throw new Error('no canvas');
  await drawing.dragTo('Inner', { x: pane.x + 60, y: pane.y + 60 });
  await expect(drawing.row('Inner')).toHaveAttribute('aria-level', '1');
});

test('a domain is closed to a card and opened again, by pointer and by keys', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const open = await drawing.box('Sales');
  await drawing.button('Collapse Sales').click();
  await expect(drawing.element('alpha')).toHaveCount(0);
  await expect(drawing.element('Sales')).toContainText('3 services');
  expect((await drawing.box('Sales')).height).toBeLessThan(open.height);
  // The line to what is hidden now ends at the card.
  await expect(page.getByRole('button', { name: 'delta depends on Sales' })).toHaveCount(1);
  await page.reload();
  await expect(drawing.button('Expand Sales')).toBeVisible();
  await drawing.select('Sales');
  await drawing.element('Sales').press('Control+.');
  await expect(drawing.button('Collapse Sales')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(drawing.button('Expand Sales')).toBeVisible();
});

test('a domain is made larger, and is never smaller than what it holds', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  await drawing.select('Stock');
  const before = await drawing.box('Stock');
  const pull = async (by: number): Promise<void> => {
    const handle = await drawing.element('Stock').locator('.domain-resize-handle').boundingBox();
    if (handle === null) throw new Error('no handle');
    const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await drawing.drag(from, { x: from.x + by, y: from.y + by });
  };
  await pull(40);
  await expect
    .poll(async () => (await drawing.box('Stock')).height)
    .toBeCloseTo(before.height + 40, -1);
  await pull(-400);
  await expect
    .poll(async () => (await drawing.box('Stock')).height)
    .toBeLessThan(before.height + 20);
  for (const name of ['delta', 'epsilon'])
    expect(isInside(await drawing.box(name), await drawing.box('Stock'))).toBe(true);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await drawing.box('Stock')).height)
    .toBeCloseTo(before.height + 40, -1);
});

test('the outline is walked by keys, selects, and shows what is selected', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  await drawing.row('Sales').click();
  await expect(drawing.field('Name')).toHaveValue('Sales');
  await page.keyboard.press('ArrowDown');
  await expect(drawing.row('alpha')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toHaveValue('alpha');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(drawing.row('Sales')).toHaveAttribute('aria-expanded', 'false');
  await expect(drawing.row('alpha')).toHaveCount(0);
  await drawing.lookAtAll();
  await drawing.select('delta');
  await expect(drawing.row('delta')).toHaveAttribute('aria-selected', 'true');
});
