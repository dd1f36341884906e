import type { DrawingPage } from './support/drawing-page.ts';
import { readStored, writeStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const saved = async (drawing: DrawingPage): Promise<void> => {
  await expect(drawing.page.getByText('Saved just now')).toBeVisible();
};

test('a database of the first version is taken over, and then holds downloads too', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await saved(drawing);
  const { downloads, drawings, ...rest } = await readStored(page);
  expect(downloads).toEqual([]);
  const first = drawings?.map(([key, record]) => {
    const { summary: _, ...before } = record as { readonly summary?: unknown };
    return [key, before] as const;
  });
  await writeStored(page, 1, { ...rest, drawings: first ?? [] });

  await drawing.visit();
  await expect(drawing.element('Sales')).toBeVisible();
  await drawing.button('Drawings').click();
  await expect(
    page.getByRole('dialog').getByRole('button', { name: /^Untitled open/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await drawing.download();
  await drawing.add('Add domain', 'Billing');
  await saved(drawing);
  await page.reload();
  await drawing.showPane('Code');
  await expect(page.getByText(/^Changes \d/)).toBeVisible();
});

test('what is typed while the page goes away is there when it comes back', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await saved(drawing);
  await drawing.element('Sales').click();
  await drawing.field('Name').fill('Shop');
  await page.reload();
  await expect(drawing.element('Shop')).toBeVisible();
});

test('a drawing that was deleted is forgotten after a day', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await saved(drawing);
  await drawing.find('delete the drawing');
  await expect(page.getByText('Deleted Untitled.').first()).toBeVisible();
  const before = await readStored(page);
  const gone = before.drawings?.find(([, record]) => 'removed' in (record as object))?.[0];
  expect(gone).toBeDefined();
  const ages = before.drawings?.map(([key, record]) =>
    key === gone
      ? ([key, { ...(record as object), removed: 0 }] as const)
      : ([key, record] as const),
  );
  await writeStored(page, 2, { ...before, drawings: ages ?? [] });
  await drawing.visit();
  await expect
    .poll(async () => {
      const after = await readStored(page);
      const known = JSON.stringify(after).includes(String(gone));
      await drawing.visit();
      return known;
    })
    .toBe(false);
});

test('storage that is full says so at once, offers a download, and is tried again', async ({
  drawing,
  page,
  baseURL,
}) => {
  await drawing.add('Add domain', 'Sales');
  await saved(drawing);
  const browser = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const alert = page.getByRole('alert').filter({ hasText: 'The storage of this browser is full.' });
  const drawn = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem');
  // How much room is left, Chromium remembers for some seconds.
  await expect(async () => {
    await drawing.button('Add domain').click();
    await expect(alert).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('Not saved')).toBeVisible();
  await drawing.readable('storage that is full');
  const files = await drawing.download(() =>
    alert.getByRole('button', { name: 'Download bundle' }).click(),
  );
  const count = await drawn.count();
  expect(files.get('domain-events.json')?.match(/DomainCreated/g)).toHaveLength(count);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await saved(drawing);
  await page.reload();
  await expect(drawn).toHaveCount(count);
});
