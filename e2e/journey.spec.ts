import { openDocument } from '../src/core/model/document.ts';
import { readJournal } from '../src/core/model/read-journal.ts';
import { readLayout } from '../src/core/model/read-layout.ts';
import { createProjector } from '../src/core/project.ts';
import { flakeCheck } from '../test/oracles/nix.ts';
import { expect, test } from './support/test.ts';
import { writeBundle } from './support/write-bundle.ts';

test('draws a system, sees its code and diagrams, takes it home, and Nix evaluates it', async ({
  drawing,
}) => {
  test.setTimeout(300_000);
  await test.step('draw two domains, three services, a dependency and a host', async () => {
    await drawing.add('Add domain', 'Sales');
    await drawing.add('Add domain', 'Warehouse');
    await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
    await drawing.addService('Sales', 'Redis', 'basket');
    await drawing.addService('Warehouse', 'NATS', 'events');
    await drawing.add('Add host', 'core');
    await drawing.lookAtAll();
    await drawing.connect('orders-db', 'events');
    await expect(drawing.page.locator('.react-flow__edge')).toHaveCount(1);
  });

  await test.step('the code follows', async () => {
    await drawing.showPane('Code');
    await drawing.openBundleFile('modules/domains/sales.nix');
    await expect.poll(drawing.shownCode).toContain('cim.domains.sales');
    await drawing.openBundleFile('flake.nix');
    await expect.poll(drawing.bundlePaths).toContain('hosts/core/default.nix');
  });

  await test.step('the diagram follows', async () => {
    await drawing.showPane('Diagrams');
    await expect.poll(drawing.shownPicture).toContain('Warehouse');
  });

  await test.step('rename, undo, redo', async () => {
    await drawing.select('Sales');
    await drawing.rename('Shop');
    await expect.poll(drawing.shownPicture).toContain('Shop');
    await drawing.button('Undo').click();
    await expect(drawing.element('Sales')).toBeVisible();
    await expect.poll(drawing.shownPicture).not.toContain('Shop');
    await drawing.button('Redo').click();
    await expect(drawing.element('Shop')).toBeVisible();
    await drawing.showPane('Code');
    await expect.poll(drawing.bundlePaths).toContain('modules/domains/shop.nix');
  });

  await test.step('reload finds everything', async () => {
    await drawing.reload();
    await drawing.button('Fit view').click();
    for (const name of ['Shop', 'Warehouse', 'orders-db', 'basket', 'events', 'core'])
      await expect(drawing.element(name)).toBeVisible();
    await expect(drawing.page.locator('.react-flow__edge')).toHaveCount(1);
  });

  await test.step('the bundle evaluates', async () => {
    const files = await drawing.download();
    expect([...files.keys()]).toContain('modules/domains/shop.nix');
    const checked = await flakeCheck(await writeBundle(files));
    expect(checked.ok, checked.stderr).toBe(true);
  });
});

test('the same drawing gives the same bytes, and a bundle opens again as it was', async ({
  drawing,
}) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  const files = await drawing.download();
  expect([...(await drawing.download())]).toEqual([...files]);
  const journal = files.get('domain-events.json') ?? '';
  expect([...files]).toEqual([...generated(journal, files.get('layout.json') ?? '')]);
  await drawing.startEmpty();
  await drawing.openFile({
    name: 'domain-events.json',
    mimeType: 'application/json',
    buffer: Buffer.from(journal),
  });
  await expect(drawing.element('orders-db')).toBeVisible();
  expect((await drawing.download()).get('domain-events.json')).toBe(journal);
});

/** What the core, and so the command line, makes of the same files. */
const generated = (journal: string, layout: string): ReadonlyMap<string, string> => {
  const read = readJournal(journal);
  const places = readLayout(layout);
  if (!read.ok || !places.ok) throw new Error('the downloaded files cannot be read');
  const { files } = createProjector()(openDocument(read.value.journal, places.value));
  return new Map(files.map(({ path, text }) => [path, text]));
};
