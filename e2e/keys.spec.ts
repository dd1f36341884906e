import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

const draw = async (drawing: DrawingPage, page: Page): Promise<void> => {
  await drawing.add('Add domain', 'Shop');
  await drawing.addService('Shop', 'NATS', 'events');
  await drawing.addService('Shop', 'Application', 'orders');
  await expect(drawing.field('NATS key')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Publishes to' }).click();
  await page.getByRole('option', { name: 'Shop / events' }).click();
  await page.keyboard.press('Escape');
  await expect(drawing.field('NATS key')).toBeVisible();
};

/** All that the page's databases and its web storage hold, as text. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  });

test('a seed is shown once, taken along, and kept nowhere', async ({ drawing, page }) => {
  await draw(drawing, page);
  const dialog = page.getByRole('dialog', { name: 'A fresh NATS key' });
  const seed = dialog.locator('code[data-seed]');

  // By keyboard alone; what is discarded changes nothing.
  await drawing.button('Create key').focus();
  await page.keyboard.press('Enter');
  await expect(drawing.button('Download seed')).toBeFocused();
  const discarded = await seed.innerText();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(drawing.field('NATS key')).toHaveValue('');

  await drawing.button('Create key').click();
  const shown = await seed.innerText();
  expect(shown).toMatch(/^SU[A-Z2-7]{56}$/);
  expect(shown).not.toBe(discarded);
  await expect(dialog).toContainText('/run/secrets/shop/orders-nats.nk');
  const coming = page.waitForEvent('download');
  await drawing.button('Download seed').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('orders-nats.nk');
  expect(await readFile(await file.path(), 'utf8')).toBe(`${shown}\n`);
  await drawing.button('Use this key').click();
  await expect(dialog).toHaveCount(0);
  const nkey = await drawing.field('NATS key').inputValue();
  expect(nkey).toMatch(/^U[A-Z2-7]{55}$/);

  const bundle = [...(await drawing.download()).values()].join('\n');
  await expect.poll(() => stored(page)).toContain(nkey);
  const kept = await stored(page);
  expect(bundle).toContain(nkey);
  for (const secret of [shown, discarded])
    for (const [place, text] of Object.entries({ bundle, kept, page: await page.content() }))
      expect(text, place).not.toContain(secret);

  await drawing.button('Replace key').click();
  await drawing.button('Use this key').click();
  await expect(drawing.field('NATS key')).not.toHaveValue(nkey);
  await page.keyboard.press('Control+z');
  await expect(drawing.field('NATS key')).toHaveValue(nkey);
  await drawing.button('Remove key').click();
  await expect(drawing.field('NATS key')).toHaveValue('');
});

test('a key that was brought along is checked, and a seed is refused', async ({
  drawing,
  page,
}) => {
  await draw(drawing, page);
  const field = drawing.field('NATS key');
  await drawing.button('Create key').click();
  const seed = await page.locator('code[data-seed]').innerText();
  const nkey = await page
    .getByRole('dialog')
    .getByText(/^U[A-Z2-7]{55}$/)
    .innerText();
  await drawing.button('Discard').click();
  await field.fill(seed);
  await expect(page.getByText(/is the seed of a NATS key, which is a secret/)).toBeVisible();
  await field.fill(`${nkey.slice(0, -1)}${nkey.endsWith('A') ? 'B' : 'A'}`);
  await expect(page.getByText(/is not the public key of a NATS user/)).toBeVisible();
  await field.fill(nkey);
  await page.keyboard.press('Enter');
  await drawing.select('Shop');
  await field.fill(nkey);
  await expect(page.getByText(/already has this NATS key/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await stored(page)).not.toContain(seed);
});

test('a domain says where it keeps its events', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Shop');
  await drawing.addService('Shop', 'PostgreSQL', 'data');
  await drawing.select('Shop');
  await page.getByRole('combobox', { name: 'Event store' }).click();
  await page.getByRole('option', { name: 'PostgreSQL' }).click();
  await expect(drawing.field('Retention')).toHaveValue('30');
  await drawing.field('Retention').fill('12');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Unit of the retention' }).click();
  await page.getByRole('option', { name: 'weeks' }).click();
  await page.getByRole('switch', { name: 'Compression' }).check({ force: true });
  const shop = (await drawing.download()).get('modules/domains/shop.nix') ?? '';
  const said = /eventStore = \{([^}]*)\}/
    .exec(shop)?.[1]
    ?.split(/;\s*/)
    .map((line) => line.trim());
  expect(said).toEqual([
    'backend = "postgresql"',
    'service = "data"',
    'retention = "12w"',
    'compression = true',
    '',
  ]);
  await drawing.field('Retention').fill('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Unit of the retention' })).toBeDisabled();
  await drawing.button('Undo').click();
  await expect(drawing.field('Retention')).toHaveValue('12');
});

test('keys and event stores can be read and named', async ({ drawing, page }) => {
  await draw(drawing, page);
  await drawing.button('Create key').click();
  await expect(drawing.button('Use this key')).toBeVisible();
  await drawing.readable('a fresh key');
  await drawing.button('Use this key').click();
  await drawing.field('NATS key').scrollIntoViewIfNeeded();
  await drawing.readable('the key of a service');
  await drawing.select('Shop');
  await page.getByRole('combobox', { name: 'Event store' }).click();
  await page.getByRole('option', { name: 'PostgreSQL' }).click();
  await drawing.button('Create key').scrollIntoViewIfNeeded();
  await drawing.readable('the event store of a domain');
});
