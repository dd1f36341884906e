import { expect, test } from './support/test.ts';

test('a newcomer comes from an empty page to a bundle by the guide alone', async ({
  drawing,
  page,
}) => {
  const guide = page.getByRole('region', { name: 'Guide' });
  const follow = (label: string) => guide.getByRole('button', { name: label }).click();
  const step = guide.locator('[aria-current="step"]');

  await follow('Add a domain');
  await drawing.rename('Sales');
  await follow('Write its purpose');
  await expect(drawing.field('Purpose')).toBeFocused();
  await page.keyboard.type('Takes the orders of customers');
  await page.keyboard.press('Tab');
  await follow('Name its administrator');
  await expect(drawing.field('Administrator')).toBeFocused();
  await page.keyboard.type('alice@example.com');
  await page.keyboard.press('Enter');
  await follow('Choose a service');
  await expect(page.getByLabel('Search services')).toBeFocused();
  await page.keyboard.type('redis');
  await drawing.add('Redis', 'basket');

  await expect(step).toContainText('Messaging');
  await follow('Add NATS');
  await drawing.rename('events');
  await expect(step).toContainText('Network');
  await follow('Add a host');
  await drawing.rename('core');
  for (let left = 2; left > 0; left -= 1) {
    await follow('Choose its host');
    await expect(page.getByRole('combobox', { name: 'Host' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Host' })).toHaveValue('core');
  }

  await test.step('what is left is waived with a reason', async () => {
    const download = guide.getByRole('button', { name: 'Download bundle' });
    const problems = guide.getByRole('button', { name: 'Show the problems' });
    while (await problems.or(download).getByText('Show the problems').isVisible()) {
      await problems.click();
      const count = await page.locator('[data-problem]').count();
      await page
        .locator('[data-severity="error"], [data-severity="warning"]')
        .locator('[data-problem]')
        .first()
        .click();
      await drawing.button('Waive…').click();
      await page.getByLabel(/^Reason/).fill('A first try, on no network.');
      await page.getByRole('dialog').getByRole('button', { name: 'Waive', exact: true }).click();
      await expect(page.locator('[data-problem]:visible')).toHaveCount(count - 1);
    }
    const coming = page.waitForEvent('download');
    await download.click();
    expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
  });

  await test.step('the checklist is met', async () => {
    await drawing.showPane('Checklist');
    await expect(page.getByRole('region', { name: 'Checklist' })).toContainText('8 of 8 met');
  });

  await test.step('it is dismissed, and comes back when it is asked for', async () => {
    await drawing.button('Dismiss the guide').click();
    await expect(guide).toHaveCount(0);
    await drawing.reload();
    await expect(drawing.element('Sales')).toBeVisible();
    await expect(guide).toHaveCount(0);
    await drawing.button('Help').click();
    await page.getByRole('menuitem', { name: /^Guide/ }).click();
    await expect(guide).toBeVisible();
  });
});

test('an item of the checklist leads to what is in its way', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await page.keyboard.press('Escape');
  await drawing.showPane('Checklist');
  await drawing.button('The domain "Sales" has no service.').click();
  await expect(drawing.field('Name')).toHaveValue('Sales');
});
