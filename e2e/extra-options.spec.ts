import { expect, test } from './support/test.ts';

const ADD = 'Add an option of NixOS';
const VALUE = 'Value of services.nginx.clientMaxBodySize';

test('any option is found by a word, checked, and printed', async ({ drawing, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await drawing.add('Add domain', 'Shop');
  await drawing.addService('Shop', 'Nginx', 'web');
  expect(asked.filter((url) => url.includes('nixos-options'))).toEqual([]);

  await drawing.button('Extra options').click();
  await drawing.field(ADD).fill('services.nginx.clientMax');
  await expect(page.getByRole('option', { name: /clientMaxBodySize string/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawing.field(VALUE)).toBeFocused();
  await expect(drawing.field(VALUE)).toHaveValue('10m');
  await drawing.field(VALUE).fill('20m');
  await page.keyboard.press('Enter');

  await drawing.showPane('Code');
  await drawing.openBundleFile('modules/domains/shop.nix');
  await expect(drawing.code.locator('.view-line').first()).toBeVisible();
  expect((await drawing.download()).get('modules/domains/shop.nix')).toContain(
    'clientMaxBodySize = "20m";',
  );
  await drawing.code.locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  await expect.poll(drawing.shownCode).toContain('clientMaxBodySize = "20m"');

  await drawing.button('Undo').click();
  await expect(drawing.field(VALUE)).toHaveValue('10m');
});

test('what is wrong is said beside the field and among the problems', async ({ drawing, page }) => {
  await drawing.add('Add host', 'core');
  await drawing.button('Extra options').click();
  await drawing.field(ADD).fill('services.no.such');
  await page.keyboard.press('Enter');
  await expect(page.getByText('NixOS has no such option.')).toBeVisible();
  await drawing.field(ADD).fill('users.users.<name>.shell');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put a name in place of <name>.')).toBeVisible();
  await drawing.field(ADD).fill('networking.firewall.allowedTCPPorts');
  await page.keyboard.press('Enter');
  await page.getByLabel('Value of networking.firewall.allowedTCPPorts').fill('80\n70000');
  await expect(page.getByText(/^Expected: list of 16 bit/)).toBeVisible();
  await drawing.showPane('Problems');
  await expect(drawing.problems).toContainText('services.no.such');
  await expect(drawing.problems).toContainText('another type');
});

test('the open editor can be read and named', async ({ drawing, page }) => {
  await drawing.add('Add host', 'core');
  await drawing.button('Extra options').click();
  for (const path of [
    'services.nginx.enable',
    'services.nginx.clientMaxBodySize',
    'services.openssh.settings.LogLevel',
    'environment.systemPackages',
    'services.no.such',
  ]) {
    await drawing.field(ADD).fill(path);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  }
  await drawing.field(ADD).fill('services.nginx.c');
  await expect(page.getByRole('option').first()).toBeVisible();
  await drawing.readable('extra options with a list');
  await page.keyboard.press('Escape');
  await drawing.readable('extra options');
});
