import type { Locator, Page } from '@playwright/test';
import { flakeCheck } from '../test/oracles/nix.ts';
import { expect, test } from './support/test.ts';
import { writeBundle } from './support/write-bundle.ts';

const MOST_STOPS = 60;

/** Presses Tab until this has the keyboard. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  const isThere = (): Promise<boolean> =>
    target.evaluate((element) => element.contains(document.activeElement));
  for (let stops = 0; stops < MOST_STOPS && !(await isThere()); stops += 1)
    await page.keyboard.press('Tab');
  expect(await isThere(), 'Tab leads there').toBe(true);
};

/** From now on the test fails when a pointer is used. */
const withoutPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const touched = (event: Event): void => console.error(`a pointer was used: ${event.type}`);
    for (const type of ['pointerdown', 'pointermove', 'wheel'])
      window.addEventListener(type, touched, true);
  });

test('the whole first journey is made without a pointer', async ({ visited: drawing, page }) => {
  test.setTimeout(300_000);
  await withoutPointer(page);
  const add = async (what: string, name: string): Promise<void> => {
    await drawing.find(`add ${what}`);
    await expect(drawing.field('Name')).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(drawing.element(name)).toBeVisible();
  };

  await test.step('draw two domains, three services, a host and a dependency', async () => {
    await drawing.find('new drawing');
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
    await add('domain', 'Sales');
    await add('postgresql', 'orders-db');
    await add('redis', 'basket');
    await add('domain', 'Warehouse');
    await add('nats', 'events');
    await add('host', 'core');
    await drawing.find('orders-db');
    await expect(drawing.element('orders-db')).toBeFocused();
    await drawing.find('connect to …');
    const to = page.getByRole('textbox', { name: 'Connect "orders-db" to' });
    await expect(to).toBeFocused();
    await page.keyboard.type('events');
    await page.keyboard.press('Enter');
    await expect(page.locator('.react-flow__edge')).toHaveCount(1);
  });

  await test.step('the code follows, and is walked', async () => {
    await drawing.find('show the code');
    const tree = page.getByRole('tree', { name: 'Bundle files' });
    await tabTo(page, tree);
    await page.keyboard.press('Home');
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await expect.poll(drawing.shownCode).toContain('nixosConfigurations');
    await drawing.find('Sales');
    await expect.poll(drawing.shownCode).toContain('cim.domains.sales');
    await expect.poll(drawing.bundlePaths).toContain('hosts/core/default.nix');
  });

  await test.step('the diagram follows', async () => {
    await drawing.find('show the diagrams');
    await expect.poll(drawing.shownPicture).toContain('Warehouse');
  });

  await test.step('rename, undo, redo', async () => {
    await drawing.find('Sales');
    await expect(drawing.element('Sales')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(drawing.field('Name')).toBeFocused();
    await page.keyboard.type('Shop');
    await page.keyboard.press('Enter');
    await expect.poll(drawing.shownPicture).toContain('Shop');
    await page.keyboard.press('Control+z');
    await expect(drawing.element('Sales')).toBeVisible();
    await expect.poll(drawing.shownPicture).not.toContain('Shop');
    await page.keyboard.press('Control+y');
    await expect(drawing.element('Shop')).toBeVisible();
  });

  await test.step('reload finds everything', async () => {
    await expect(page.getByText(/^saved/i).first()).toBeVisible();
    await page.reload();
    for (const name of ['Shop', 'Warehouse', 'orders-db', 'basket', 'events', 'core'])
      await expect(drawing.element(name)).toBeVisible();
    await expect(page.locator('.react-flow__edge')).toHaveCount(1);
  });

  await test.step('the bundle is taken home, and Nix evaluates it', async () => {
    const files = await drawing.download(() => page.keyboard.press('Control+s'));
    expect([...files.keys()]).toContain('modules/domains/shop.nix');
    const checked = await flakeCheck(await writeBundle(files));
    expect(checked.ok, checked.stderr).toBe(true);
  });
});

test('an example is reviewed and taken further without a pointer', async ({
  visited: drawing,
  page,
}) => {
  test.setTimeout(300_000);
  await withoutPointer(page);
  await drawing.find('open example shop');
  await drawing.find('orders-api');
  await expect(drawing.element('orders-api')).toBeFocused();

  await test.step('a connection becomes another kind', async () => {
    await page.keyboard.press('Enter');
    await tabTo(page, drawing.button('Select the connection with nats').first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Kind' })).toBeFocused();
    const before = await page.getByRole('combobox', { name: 'Kind' }).inputValue();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Kind' })).not.toHaveValue(before);
  });

  await test.step('a problem is waived', async () => {
    await drawing.find('show the problems');
    await expect(page.getByRole('tab', { name: /^Problems/ })).toBeFocused();
    await tabTo(page, page.locator('[data-problem]').first());
    await page.keyboard.press('Enter');
    await tabTo(page, drawing.button('Waive…').first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await page.keyboard.type('It is meant so');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('1 waived problem')).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  await test.step('a version is named, compared and restored', async () => {
    await drawing.find('name this version');
    await page.keyboard.type('reviewed');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: /reviewed/ }).first()).toBeVisible();
    await drawing.find('step before');
    await expect(page.getByRole('region', { name: 'Earlier version' })).toBeVisible();
    await drawing.find('compare with another');
    await page.keyboard.type('reviewed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Legend' })).toBeVisible();
    await drawing.find('restore this version');
    await expect(page.getByRole('region', { name: 'Earlier version' })).toHaveCount(0);
  });

  await test.step('a Compose file is added', async () => {
    await drawing.find('import a diagram');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText('services:\n  mail:\n    image: example/mail:1\n');
    await tabTo(page, page.getByRole('button', { name: /^Add \d elements/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.react-flow__node:focus')).toHaveCount(1);
    await expect(drawing.row('mail')).toBeVisible();
  });

  const files = await drawing.download(() => page.keyboard.press('Control+s'));
  expect(files.get('domain-events.json')).toContain('example/mail:1');
});
