import { expect, test } from './support/test.ts';

test('a link holds the drawing, and opens as a drawing of its own', async ({ drawing, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawing.add('Add domain', 'Sälés "1" <b>');
  await drawing.addService('Sälés "1" <b>', 'Redis', 'basket');
  const files = await drawing.download();
  await drawing.button('Export the drawing').click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied a link').first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await drawing.startEmpty();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(link);
  const dialog = page.getByRole('dialog', { name: 'Open a shared drawing' });
  await expect(dialog).toContainText('1 domain');
  await expect(dialog).toContainText('1 service');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Open drawing' })).toBeFocused();
  await drawing.readable('a shared drawing');
  await page.keyboard.press('Enter');
  await expect(drawing.element('basket')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await drawing.button('Go back').click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await drawing.button('Drawings').click();
  await page
    .getByRole('button', { name: /^Untitled changed/ })
    .first()
    .click();
  await expect(drawing.element('basket')).toBeVisible();
  const again = await drawing.download();
  for (const file of ['domain-events.json', 'layout.json'])
    expect(again.get(file)).toBe(files.get(file));
  for (const url of asked) expect(url).not.toContain(link.slice(-40));

  await page.goto(`${link.slice(0, -30)}`);
  await expect(dialog.getByRole('alert')).toContainText('cannot be read');
  await drawing.readable('a shared drawing that cannot be read');
  await expect(dialog.getByRole('button', { name: 'Open drawing' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(drawing.element('basket')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});
