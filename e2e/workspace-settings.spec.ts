import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

for (const scheme of ['light', 'dark'] as const)
  test(`the drawing has settings, in ${scheme}`, async ({ drawing, page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await drawing.button('Settings of the drawing').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Settings of the drawing' });
    await expect(dialog.getByRole('radio', { name: 'Explicit' })).toBeChecked();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
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
