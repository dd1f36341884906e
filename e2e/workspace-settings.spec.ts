import { expect, test } from './support/test.ts';

test('the drawing has settings', async ({ drawing, page }) => {
  await drawing.button('Settings of the drawing').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settings of the drawing' });
  await expect(dialog.getByRole('radio', { name: 'Explicit' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(drawing.button('Settings of the drawing')).toBeFocused();
});

test('a drawing that is event-driven has another flake, and undo brings the first back', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Code');
  await drawing.openBundleFile('flake.nix');
  await expect(drawing.code).toContainText('machines');
  await drawing.button('Settings of the drawing').click();
  await page.getByRole('radio', { name: 'Explicit' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Event-driven' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(drawing.code).toContainText('cim.fromEvents ./domain-events.json');
  await drawing.button('Undo').click();
  await expect(drawing.code).not.toContainText('cim.fromEvents');
});

test('an overlay and an insecure package are written into the bundle', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Code');
  await drawing.button('Settings of the drawing').click();
  const overlay = page.getByLabel('Overlay: arguments of packages');
  await overlay.fill('openssl.static');
  await expect(page.getByText('Write "openssl.static" as openssl.static = true.')).toBeVisible();
  await overlay.fill('openssl.static = true');
  await page.keyboard.press('Tab');
  await page.keyboard.type('openssl');
  await expect(page.getByText('Write "openssl" with its version')).toBeVisible();
  await drawing.readable('settings with a mistake');
  await page.keyboard.type('-1.1.1w');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await drawing.openBundleFile('overlays/default.nix');
  await expect(drawing.code).toContainText('prev.openssl.override { static = true; }');
  await drawing.openBundleFile('nixpkgs.nix');
  await expect(drawing.code).toContainText('openssl-1.1.1w');
  await drawing.button('Undo').click();
  await expect(drawing.code).not.toContainText('openssl-1.1.1w');
});
