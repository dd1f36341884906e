import { expect, test } from './support/test.ts';

/** A folder of the page's own file system, in place of one that a person would choose. */
const chooseOwnFolder = (): void => {
  Object.defineProperty(window, 'showDirectoryPicker', {
    value: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('checkout', { create: true }),
  });
};

const FILES = {
  /** Lets no file be written until the event `release`. */
  hold: (): void => {
    const { prototype } = FileSystemFileHandle;
    const write = prototype.createWritable;
    const released = new Promise((go) => addEventListener('release', go, { once: true }));
    prototype.createWritable = async function (options) {
      await released;
      return write.call(this, options);
    };
  },
  read: async (path: string): Promise<string | null> => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('checkout');
    const parts = path.split('/');
    try {
      for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return await (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
    } catch {
      return null;
    }
  },
  write: async ([name, text]: readonly [string, string]): Promise<void> => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('checkout');
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  },
};

test('a folder is saved into and opened; what others made there stays or is shown first', async ({
  drawing,
  page,
}) => {
  await page.addInitScript(chooseOwnFolder);
  await page.reload();
  await drawing.startEmpty();
  await drawing.add('Add domain', 'Sales');
  const save = async (): Promise<void> => {
    await drawing.button('Export the drawing').click();
    await page.getByRole('menuitem', { name: 'Save into folder' }).click();
  };
  await save();
  await expect(page.getByText(/Saved \d+ files into checkout/).first()).toBeVisible();
  const files = await drawing.download();
  for (const path of ['flake.nix', 'modules/domains/sales.nix', 'manifest.json'])
    expect(await page.evaluate(FILES.read, path)).toBe(files.get(path));

  await page.evaluate(FILES.write, ['extra.nix', '{ }'] as const);
  await page.evaluate(FILES.write, ['flake.nix', 'mine'] as const);
  await drawing.select('Sales');
  await drawing.rename('Shop');
  await save();
  const dialog = page.getByRole('dialog', { name: 'Files in checkout' });
  await expect(dialog.locator('summary')).toHaveText(['flake.nix']);
  await dialog.locator('summary').click();
  await expect(dialog.getByLabel('flake.nix in the folder')).toContainText('mine');
  await drawing.readable('files that others changed in a folder');
  await dialog.getByRole('button', { name: 'Keep them, save the rest' }).click();
  await expect(page.getByText('1 file stayed as it was').first()).toBeVisible();
  expect(await page.evaluate(FILES.read, 'flake.nix')).toBe('mine');
  expect(await page.evaluate(FILES.read, 'extra.nix')).toBe('{ }');
  expect(await page.evaluate(FILES.read, 'modules/domains/sales.nix')).toBeNull();
  expect(await page.evaluate(FILES.read, 'modules/domains/shop.nix')).not.toBeNull();

  await drawing.startEmpty();
  await drawing.button('Open a folder').click();
  await expect(drawing.element('Shop')).toBeVisible();
  await save();
  await dialog.getByRole('button', { name: 'Overwrite them' }).click();
  await expect.poll(() => page.evaluate(FILES.read, 'flake.nix')).toContain('nixosConfigurations');

  await page.evaluate(FILES.hold);
  await drawing.select('Shop');
  await drawing.rename('Store');
  await save();
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(
    notices.getByRole('status').filter({ hasText: 'Saving into checkout' }),
  ).toBeVisible();
  await notices.getByRole('button', { name: 'Cancel' }).click();
  await expect(notices.getByText('Saving into checkout was cancelled.')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('release')));
});
