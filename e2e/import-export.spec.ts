import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

const CHART = `flowchart LR
  subgraph Sales
    api[Orders API] -->|reads| db[(PostgreSQL)]
  end
  subgraph Stock
    cache([redis cache])
  end
  api --> cache
  classDef hot fill:#f00
  this is wrong
`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test('a flowchart is looked at, taken into the drawing, and undone in one step', async ({
  drawing,
  page,
}) => {
  await drawing.openFile(file('plan.mmd', CHART));
  const dialog = page.getByRole('dialog', { name: 'Import plan.mmd' });
  await expect(dialog.getByRole('region', { name: 'New services' })).toContainText('PostgreSQL');
  await expect(dialog.getByRole('region', { name: 'Not understood' })).toContainText('line 10');
  await expect(dialog.getByRole('region', { name: 'Not taken over' })).toContainText('line 9');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Add 7 elements' }).click();
  await expect(dialog).toHaveCount(0);
  for (const name of ['Sales', 'Stock', 'Orders API', 'PostgreSQL', 'redis cache'])
    await expect(drawing.element(name)).toBeVisible();
  await expect(page.locator('.react-flow__edge')).toHaveCount(2);
  await page.getByLabel('Undo', { exact: true }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
});

test('a flowchart is pasted on the canvas, mended by keyboard, and added', async ({
  drawing,
  page,
}) => {
  const paste = (pasted: string) =>
    page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    }, pasted);
  await paste('words of a letter');
  const refused = page.getByRole('alert').filter({ hasText: 'nothing that can be drawn' });
  await refused.getByRole('button', { name: 'Dismiss' }).click();
  await paste(CHART);
  const dialog = page.getByRole('dialog', { name: 'Import a diagram' });
  const text = dialog.getByLabel('Mermaid flowchart');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('graph TD\na[API] --> b[Kafka]');
  await expect(dialog.getByRole('region', { name: 'New services' })).toContainText(
    'Kafka, Imported',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(drawing.element('API')).toBeVisible();
});

test('what is no flowchart is refused with a reason', async ({ drawing, page }) => {
  await drawing.openFile(file('notes.md', '# Notes\n\nNothing is drawn here.\n'));
  const dialog = page.getByRole('dialog', { name: 'Import notes.md' });
  await expect(dialog.getByRole('alert')).toContainText('begins with "# Notes"');
  await expect(dialog.getByRole('button', { name: 'Add to the drawing' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the whole drawing is saved as a picture, and its SVG opens as the drawing', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', '"a" <b>&amp; 🚀');
  await drawing.add('Add domain', 'Stock');
  await drawing.addService('Stock', 'Redis', 'cache');
  const saved = async (item: string): Promise<Buffer> => {
    await drawing.button('Export the drawing').click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return readFile(await (await coming).path());
  };
  const svg = (await saved('Drawing as SVG')).toString();
  const words = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [...parsed.querySelectorAll('text')].map((one) => one.textContent);
  }, svg);
  expect(words).toContain('"a" <b>&amp; 🚀');
  expect(words).toContain('cache');
  const png = await saved('Drawing as PNG');
  const size = /viewBox="\S+ \S+ (\d+) (\d+)"/.exec(svg);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    Number(size?.[1]) * 2,
    Number(size?.[2]) * 2,
  ]);

  const journal = (await drawing.download()).get('domain-events.json');
  await drawing.startEmpty();
  await drawing.openFile(file('drawing.svg', svg));
  await expect(drawing.element('cache')).toBeVisible();
  expect((await drawing.download()).get('domain-events.json')).toBe(journal);
  await drawing.openFile(file('other.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(page.getByRole('alert').filter({ hasText: 'a picture without' })).toBeVisible();
});
