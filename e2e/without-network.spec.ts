import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DrawingPage } from './support/drawing-page.ts';
import { OwnSite } from './support/own-site.ts';
import { test as base, expect, watch } from './support/test.ts';

/** A site whose server can be stopped, and pages in which service workers may work. */
const test = base.extend<{ site: OwnSite }>({
  serviceWorkers: 'allow',
  site: async ({ baseURL }, use) => {
    const site = await OwnSite.open(Number(new URL(baseURL ?? '').port) + 1);
    await use(site);
    await site.stop();
  },
});

/** Longest that a busy machine may need to keep all files of a version. */
const ALL_FILES_MS = 120_000;

/** Visits the site until all of it is kept in the browser. */
const visit = async (page: Page, site: OwnSite): Promise<void> => {
  await page.goto(site.url);
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated',
    undefined,
    { timeout: ALL_FILES_MS },
  );
};

test('after one visit everything works without a network', async ({ context, page, site }) => {
  test.slow();
  await visit(page, site);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await (await caches.open(names[0] ?? '')).keys()).map(
      ({ url }) => new URL(url).pathname,
    );
  });
  for (const name of await readdir(`${site.folder}/assets`))
    expect(kept).toContain(`/assets/${name}`);
  await page.close();
  await site.stop();
  await context.setOffline(true);

  const later = await context.newPage();
  const wrongs = watch(later, site.url);
  const drawing = new DrawingPage(later);
  await later.goto(site.url);
  await drawing.startEmpty();

  await test.step('draw', async () => {
    await drawing.add('Add domain', 'Sales');
    await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  });
  await test.step('complete the name of an option', async () => {
    await drawing.button('Extra options').click();
    await drawing.field('Add an option of NixOS').fill('services.postgresql.enableJ');
    await expect(later.getByRole('option', { name: /enableJIT/ })).toBeVisible();
    await later.keyboard.press('Escape');
  });
  await test.step('tidy', async () => {
    await drawing.lookAtAll();
    await later.keyboard.press('Alt+Shift+t');
    await expect(later.getByText(/^(Tidied|Tidying) everything/).first()).toBeVisible();
  });
  await test.step('read the code', async () => {
    await drawing.showPane('Code');
    await expect.poll(drawing.shownCode).toContain('services.orders-db');
  });
  await test.step('see diagrams and problems', async () => {
    await drawing.showPane('Diagrams');
    await expect.poll(drawing.shownPicture).toContain('orders-db');
    await drawing.showPane('Problems');
    await expect(drawing.problems.getByRole('button').first()).toBeVisible();
  });
  await test.step('import and find', async () => {
    await drawing.button('Import a diagram').click();
    await later.getByLabel('Diagram or file').fill('flowchart LR\n  cache[(Redis)]');
    await later.getByRole('button', { name: /^Add 2 elements/ }).click();
    await later.keyboard.press('Control+k');
    await later.getByRole('textbox', { name: 'Find a command or an element' }).fill('orders');
    await later.keyboard.press('Enter');
    await expect(drawing.field('Name')).toHaveValue('orders-db');
  });
  await test.step('download', async () => {
    expect((await drawing.download()).get('flake.nix')).toContain('nixosConfigurations');
  });
  await test.step('come back', async () => {
    await later.reload();
    await expect(drawing.element('orders-db')).toBeVisible();
  });
  expect(wrongs).toEqual([]);
});

test('a new version is announced, and taken only when somebody says so', async ({
  context,
  page,
  site,
}) => {
  test.slow();
  await visit(page, site);
  const drawing = new DrawingPage(page);
  await drawing.startEmpty();
  await site.release('The later one');

  const other = await context.newPage();
  await other.goto(site.url);
  await expect(other).toHaveTitle('Flakegraph');
  for (const tab of [page, other])
    await expect(
      tab.getByRole('status').filter({ hasText: 'A new version is ready.' }),
    ).toBeVisible({ timeout: ALL_FILES_MS });

  await drawing.button('Add domain').click();
  await drawing.field('Name').fill('Half typed');
  await drawing.button('Reload').click();
  await expect(page).toHaveTitle('The later one');
  await expect(drawing.element('Half typed')).toBeVisible();

  await test.step('the other tab stays what it is, and whole', async () => {
    await expect(other).toHaveTitle('Flakegraph');
    await other.keyboard.press('Control+k');
    await expect(other.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await other.reload();
    await expect(other).toHaveTitle('The later one');
  });
});

test('the page can be installed', async ({ page, site, request }) => {
  await page.goto(site.url);
  const client = await page.context().newCDPSession(page);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  const stands = installabilityErrors.map(({ errorId }) => errorId);
  expect(stands.filter((id) => id !== 'in-incognito')).toEqual([]);
  const { errors, data } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '') as { icons: readonly { src: string; type: string }[] };
  for (const { src, type } of icons) {
    const response = await request.get(new URL(src, site.url).href);
    expect(response.headers()['content-type']).toContain(type);
  }
  const worker = await request.get(`${site.url}sw.js`);
  expect(worker.headers()['cache-control']).toBe('no-cache');
});
