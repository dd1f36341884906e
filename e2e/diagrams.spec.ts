import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

const draw = async (drawing: import('./support/drawing-page.ts').DrawingPage): Promise<void> => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.addService('Sales', 'Application', 'orders-api');
  await drawing.showPane('Diagrams');
  await expect.poll(drawing.shownPicture).toContain('orders-api');
};

test('what is selected in the picture is selected on the canvas, and the other way round', async ({
  drawing,
  page,
}) => {
  await draw(drawing);
  const inPicture = (name: string) =>
    drawing.diagram.getByRole('button', { name: `service "${name}"` });
  await inPicture('orders-db').click();
  await expect(drawing.field('Name')).toHaveValue('orders-db');
  await expect(inPicture('orders-db')).toHaveAttribute('aria-pressed', 'true');
  await drawing.select('orders-api');
  await expect(inPicture('orders-api')).toHaveAttribute('aria-pressed', 'true');
  await expect(inPicture('orders-db')).toHaveAttribute('aria-pressed', 'false');

  await test.step('by keyboard', async () => {
    await drawing.diagram.getByRole('region', { name: 'Context map: picture' }).focus();
    await page.keyboard.press('Tab');
    await expect(inPicture('orders-db')).toBeFocused();
    for (const key of ['ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    await expect(inPicture('orders-db')).not.toBeFocused();
    await page.keyboard.press('Enter');
    await expect(drawing.diagram.locator('button:focus')).toHaveAttribute('aria-pressed', 'true');
    await expect(inPicture('orders-db')).toHaveAttribute('aria-pressed', 'false');
  });
});

test('the picture is enlarged by buttons, keys and wheel, and dragged', async ({
  drawing,
  page,
}) => {
  await draw(drawing);
  const scroller = drawing.diagram.getByRole('region', { name: 'Context map: picture' });
  const width = async () =>
    (await drawing.diagram.locator('iframe').last().boundingBox())?.width ?? 0;
  const first = await width();
  await drawing.button('Enlarge picture').click();
  await expect.poll(width).toBeCloseTo(first * 1.25, 0);
  await scroller.focus();
  await page.keyboard.press('-');
  await expect.poll(width).toBeCloseTo(first, 0);
  for (const _ of [1, 2, 3, 4, 5, 6]) await page.keyboard.press('+');
  await expect.poll(width).toBeCloseTo(first * 1.25 ** 6, 0);
  const box = await scroller.boundingBox();
  if (box === null) throw new Error('no picture');
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const scrolled = () => scroller.evaluate((element) => element.scrollLeft);
  const before = await scrolled();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 40, start.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(scrolled).toBeCloseTo(before + 40, -1);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 240);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeLessThan(first * 1.25 ** 6 - 10);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(first, 0);
});

test('another scope is shown, and what is left out leads there', async ({ drawing, page }) => {
  await draw(drawing);
  await page.getByLabel('Choose what it shows').selectOption({ label: 'Domains only' });
  await expect.poll(drawing.shownPicture).toContain('2 services');
  await expect(page.getByRole('note')).toContainText('Left out: 2 services');
  await page.getByRole('note').getByRole('button', { name: 'Show Whole drawing' }).click();
  await expect.poll(drawing.shownPicture).toContain('orders-api');
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('a diagram is taken along as text, Markdown, SVG and PNG', async ({
  drawing,
  page,
  context,
}) => {
  await draw(drawing);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const take = async (item: string) => {
    await drawing.button('Take the diagram along').click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await take('Copy Mermaid');
  await expect.poll(copied).toMatch(/^flowchart/);
  await take('Copy Markdown');
  await expect.poll(copied).toMatch(/^## Context map[\s\S]*```mermaid\nflowchart/);

  const saved = async (item: string): Promise<Buffer> => {
    const coming = page.waitForEvent('download');
    await take(item);
    return readFile(await (await coming).path());
  };
  const svg = (await saved('Download SVG')).toString();
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      error: file.querySelector('parsererror') !== null,
      text: file.documentElement.textContent,
    };
  }, svg);
  expect(parsed).toMatchObject({ error: false, text: expect.stringContaining('orders-db') });
  const png = await saved('Download PNG');
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(width * height).toBeGreaterThan(100_000);
});

test("a diagram that Mermaid refuses shows Mermaid's words, and the last good picture", async ({
  drawing,
  page,
}) => {
  await draw(drawing);
  const drawer = await page.locator('iframe[title="Draws diagrams"]').elementHandle();
  const mermaid = await drawer?.contentFrame();
  if (!mermaid) throw new Error('no frame draws');
  // The text reaches Mermaid cut in half: what it answers is its own.
  await mermaid.evaluate(`{
    const { render } = mermaid;
    mermaid.render = (id, text) => render(id, text.slice(0, text.lastIndexOf('[') + 2));
    globalThis.mend = () => { mermaid.render = render; };
  }`);
  await drawing.add('Add domain', 'Billing');
  const alert = drawing.diagram.getByRole('alert');
  await expect(alert).toContainText('This diagram cannot be drawn');
  await expect(alert).toContainText('Parse error on line');
  expect(await drawing.shownPicture()).toContain('orders-api');
  expect(await drawing.shownPicture()).not.toContain('Billing');

  await mermaid.evaluate('mend()');
  await drawing.rename('Invoices');
  await expect.poll(drawing.shownPicture).toContain('Invoices');
  await expect(alert).toHaveCount(0);
});

test('a clipboard that refuses is told, with a way out', async ({ drawing, page }) => {
  await draw(drawing);
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await drawing.button('Take the diagram along').click();
  await page.getByRole('menuitem', { name: 'Copy Mermaid' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'clipboard' })).toContainText(
    'select the text',
  );
});
