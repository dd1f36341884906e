import { flakeCheck } from '../test/oracles/nix.ts';
import { expect, test } from './support/test.ts';
import { writeBundle } from './support/write-bundle.ts';

test('a Compose file of a dozen services becomes a drawing, and a bundle that Nix accepts', async ({
  drawing,
  page,
}) => {
  test.setTimeout(300_000);
  await test.step('it is looked at first', async () => {
    await drawing.openFile('test/interchange/files/shop.compose.yaml');
    const dialog = page.getByRole('dialog', { name: 'Import shop.compose.yaml' });
    const services = dialog.getByRole('region', { name: 'New services' });
    await expect(services.getByRole('listitem')).toHaveCount(12);
    await expect(dialog.getByRole('region', { name: 'Not understood' })).toContainText(
      'SESSION_SECRET of "web" is a secret',
    );
    await expect(dialog.getByRole('region', { name: 'Not taken over' })).toContainText('profiles');
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Add 27 elements' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('it is drawn, in one step', async () => {
    await drawing.button('Fit view').click();
    for (const name of ['front', 'back', 'watch', 'proxy', 'db', 'mailer'])
      await expect(drawing.element(name)).toBeVisible();
    await expect(page.locator('.react-flow__edge')).toHaveCount(12);
    await page.getByLabel('Undo', { exact: true }).click();
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
    await drawing.button('Redo').click();
    await expect(drawing.element('db')).toBeVisible();
  });

  await test.step('Nix accepts its bundle, in which no secret is', async () => {
    const files = await drawing.download();
    expect([...files.keys()]).toContain('modules/domains/back.nix');
    for (const text of files.values()) expect(text).not.toMatch(/letmein|hunter2/);
    const checked = await flakeCheck(await writeBundle(files));
    expect(checked.ok, checked.stderr).toBe(true);
  });
});
