import type { Page } from '@playwright/test';
import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

const two = async (drawing: DrawingPage): Promise<void> => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.addService('Sales', 'Redis', 'basket');
  await drawing.lookAtAll();
};

const boxOf = async (drawing: DrawingPage, name: string) => {
  const box = await drawing.element(name).boundingBox();
  if (box === null) throw new Error(`${name} is not on the screen`);
  return box;
};

const finder = (page: Page) => page.getByRole('textbox', { name: 'Find a command or an element' });

test('copies, pastes, cuts and duplicates, each undone in one step', async ({ drawing, page }) => {
  await two(drawing);
  await drawing.select('orders-db');
  await drawing.element('orders-db').focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(drawing.element('orders-db 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(drawing.element('orders-db 2')).toHaveCount(0);
  await drawing.select('orders-db');
  await drawing.element('orders-db').focus();
  await page.keyboard.press('Control+d');
  await expect(drawing.element('orders-db 2')).toBeVisible();
  await page.keyboard.press('Control+x');
  await expect(drawing.element('orders-db 2')).toHaveCount(0);
  await page.keyboard.press('Control+v');
  await expect(drawing.element('orders-db 2')).toBeVisible();
});

test('a domain goes with its contents to another window', async ({ drawing, page, context }) => {
  await two(drawing);
  await drawing.connect('orders-db', 'basket');
  await drawing.select('Sales');
  await drawing.element('Sales').focus();
  await page.keyboard.press('Control+c');
  const other = await context.newPage();
  await other.goto('./');
  await other.getByRole('button', { name: 'New', exact: true }).click();
  await expect(other.locator('.react-flow__node')).toHaveCount(0);
  await other.keyboard.press('Control+v');
  await expect(other.getByRole('group', { name: 'basket' })).toBeVisible();
  await expect(other.locator('.react-flow__edge')).toHaveCount(1);
});

test('a frame selects, and aligning puts all on one line', async ({ drawing, page }) => {
  await two(drawing);
  await drawing.select('basket');
  await drawing.element('basket').focus();
  const left = (await boxOf(drawing, 'basket')).x;
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await boxOf(drawing, 'basket')).x).toBeGreaterThan(left);
  const domain = await boxOf(drawing, 'Sales');
  await page.keyboard.down('Shift');
  await page.mouse.move(domain.x + 4, domain.y + 40);
  await page.mouse.down();
  await page.mouse.move(domain.x + domain.width - 4, domain.y + domain.height - 4, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await page.keyboard.press('Alt+a');
  await expect
    .poll(async () => (await boxOf(drawing, 'orders-db')).x - (await boxOf(drawing, 'basket')).x)
    .toBe(0);
  await drawing.button('Undo').click();
  await expect
    .poll(async () => (await boxOf(drawing, 'orders-db')).x === (await boxOf(drawing, 'basket')).x)
    .toBe(false);
});

test('arrows move what is selected, and nothing while the layout is locked', async ({
  drawing,
  page,
}) => {
  await two(drawing);
  await drawing.select('basket');
  await drawing.element('basket').focus();
  const before = await boxOf(drawing, 'basket');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await boxOf(drawing, 'basket')).y).toBeGreaterThan(before.y);
  const after = await boxOf(drawing, 'basket');
  const inDomain = after.x - (await boxOf(drawing, 'Sales')).x;
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowDown');
  await expect(drawing.button('Unlock the layout')).toBeVisible();
  expect((await boxOf(drawing, 'basket')).y).toBe(after.y);
  await page.mouse.move(after.x + 40, after.y + 20);
  await page.mouse.down();
  await page.mouse.move(after.x + 140, after.y + 120, { steps: 5 });
  await page.mouse.up();
  // The drag moves the canvas instead: in its domain the service stays where it is.
  const [domain, service] = [await boxOf(drawing, 'Sales'), await boxOf(drawing, 'basket')];
  expect(service.x - domain.x).toBe(inDomain);
});

test('names are typed in place', async ({ drawing, page }) => {
  await two(drawing);
  await drawing.element('basket').dblclick({ position: { x: 60, y: 14 } });
  const name = page.getByRole('textbox', { name: 'Name of basket' });
  await expect(name).toBeFocused();
  await page.keyboard.type('cart');
  await page.keyboard.press('Enter');
  await expect(drawing.element('cart')).toBeFocused();
  await expect(drawing.field('Name')).toHaveValue('cart');
  await page.keyboard.press('F2');
  await page.keyboard.type('thrown away');
  await page.keyboard.press('Escape');
  await expect(drawing.element('cart')).toBeVisible();
});

test('the context menu does what fits the place', async ({ drawing, page, context }) => {
  await two(drawing);
  await drawing.connect('orders-db', 'basket');
  await drawing.element('basket').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(drawing.element('basket 2')).toBeVisible();
  await drawing.element('basket 2').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(drawing.element('basket 2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(drawing.element('basket 2')).toBeVisible();
  await page.locator('.react-flow__edge').first().click({ button: 'right', force: true });
  await page.getByRole('menuitem', { name: 'Turn it round' }).click();
  await expect(page.getByRole('button', { name: 'basket depends on orders-db' })).toHaveCount(1);

  await drawing.selectNothing();
  const pane = page.locator('.react-flow__pane');
  const { x, y, height } = (await pane.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const menuAt = { x: 12, y: height - 200 };
  await pane.click({ button: 'right', position: menuAt });
  await page.getByRole('menuitem', { name: 'Add person' }).click();
  await expect(drawing.field('Name')).toBeFocused();
  const added = await boxOf(drawing, 'person');
  expect(Math.abs(added.x - x - menuAt.x)).toBeLessThan(2);
  expect(Math.abs(added.y - y - menuAt.y)).toBeLessThan(2);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('nothing of the kind'));
  await pane.click({ button: 'right', position: { x: 12, y: 12 } });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'nothing that can be drawn' });
  await expect(refused).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a loose end makes what it connects to', async ({ drawing, page }) => {
  await two(drawing);
  await drawing.element('orders-db').hover();
  const handle = await drawing
    .element('orders-db')
    .locator('.react-flow__handle-bottom')
    .boundingBox();
  const domain = await boxOf(drawing, 'Sales');
  if (handle === null) throw new Error('no handle');
  await page.mouse.move(handle.x + 4, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(domain.x + 60, domain.y + domain.height - 16, { steps: 8 });
  await page.mouse.up();
  const search = page.getByRole('textbox', { name: 'Connect "orders-db" to' });
  await expect(search).toBeFocused();
  await search.fill('minio');
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toHaveValue('minio');
  await expect(page.locator('.react-flow__edge')).toHaveCount(1);
});

test('notes are written on the canvas, kept in the layout and removed', async ({
  drawing,
  page,
}) => {
  await two(drawing);
  await drawing.button('Add note').click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type('Ask Ada first');
  await page.keyboard.press('Escape');
  await expect(drawing.element('Note: Ask Ada first')).toBeFocused();
  expect((await drawing.download()).get('layout.json')).toContain('Ask Ada first');
  await drawing.reload();
  await expect(drawing.element('Note: Ask Ada first')).toBeVisible();
  await drawing.element('Note: Ask Ada first').click();
  await page.keyboard.press('Delete');
  await expect(drawing.element('Note: Ask Ada first')).toHaveCount(0);
});

test('tidying is one step, and notes and locked drawings stay', async ({ drawing, page }) => {
  await two(drawing);
  await drawing.select('basket');
  await drawing.element('basket').focus();
  for (let times = 0; times < 6; times++) await page.keyboard.press('Shift+ArrowDown');
  const before = await boxOf(drawing, 'basket');
  await page.keyboard.press('Alt+Shift+T');
  await expect.poll(async () => (await boxOf(drawing, 'basket')).y).toBeLessThan(before.y);
  await expect(page.getByText('Tidied everything.').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await boxOf(drawing, 'basket')).y).toBe(before.y);
  await drawing.selectNothing();
  for (let times = 0; times < 4; times++) await drawing.button('Zoom in').click();
  await drawing.button('Tidy everything').click();
  for (const name of ['Sales', 'basket'])
    await expect(drawing.element(name)).toBeInViewport({ ratio: 0.99 });
});

test('the finder gives commands and goes to elements', async ({ drawing, page }) => {
  await two(drawing);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByText('Ctrl+V')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('narrow the search')).toBeInViewport({ ratio: 1 });
  await finder(page).fill('bask');
  await page.keyboard.press('Enter');
  await expect(drawing.field('Name')).toHaveValue('basket');
  await page.keyboard.press('Control+k');
  await finder(page).fill('kind:postgresql');
  await expect(page.getByRole('button', { name: 'orders-db' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^basket/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await drawing.selectNothing();
  await drawing.find('minio');
  await expect(drawing.field('Name')).toHaveValue('minio');
  await page.keyboard.press('Control+k');
  await finder(page).fill('add host');
  await page.keyboard.press('Enter');
  await expect(drawing.element('host')).toBeVisible();
  const coming = page.waitForEvent('download');
  await drawing.find('export as dot');
  expect((await coming).suggestedFilename()).toBe('untitled.dot');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings of the drawing' })).toBeVisible();
  await drawing.find('open example online');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(drawing.row('checkout-service')).toBeVisible();
});
