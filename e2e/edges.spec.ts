import { expect, test } from './support/test.ts';

test('a connection says what it is, and becomes another kind with subjects', async ({
  drawing,
  page,
}) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'Application', 'orders-api');
  await drawing.addService('Sales', 'NATS', 'events');
  await drawing.lookAtAll();
  await drawing.connect('orders-api', 'events');
  const label = page.locator('.connection-label');
  const line = page.locator('.react-flow__edge');
  await page.mouse.move(4, 400);
  await expect(label).toHaveCount(0);
  await line.hover({ force: true });
  await expect(label).toHaveText('depends on');
  await line.click({ force: true });
  const accent = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--fg-accent)';
    return getComputedStyle(probe).color;
  });
  await expect(line.locator('.react-flow__edge-path')).toHaveCSS('stroke', accent);
  await line.click({ button: 'right', force: true });
  await expect(page.getByRole('menu')).toBeVisible();
  await drawing.readable('the menu of a connection');
  await page.getByRole('menuitem', { name: 'Make it “publishes to”' }).click();
  await expect(page.getByRole('button', { name: 'orders-api publishes to events' })).toHaveCount(1);
  await line.click({ button: 'right', force: true });
  await page.getByRole('menuitem', { name: 'Edit its subjects' }).click();
  await expect(drawing.field('Subjects')).toBeFocused();
  await page.keyboard.type('sales.order.created');
  await expect(label).toHaveText('sales.order.created');
  await page.keyboard.press('Escape');
  await expect(label).not.toHaveText('sales.order.created');
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'subscribes to' }).click();
  await expect(page.getByRole('button', { name: 'orders-api subscribes to events' })).toHaveCount(
    1,
  );
  await drawing.button('Undo').first().click();
  await expect(page.getByRole('button', { name: 'orders-api publishes to events' })).toHaveCount(1);
});

test('machines are joined by a line that can be chosen by keyboard', async ({ drawing, page }) => {
  await drawing.add('Add host', 'core');
  await drawing.add('Add host', 'edge');
  await drawing.lookAtAll();
  await drawing.connect('core', 'edge');
  await expect(page.getByRole('button', { name: 'core is connected to edge' })).toHaveCount(1);
  await drawing.select('core');
  const joined = page.getByRole('region', { name: 'Connected with' });
  await joined.getByRole('button', { name: 'Select the connection with edge' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Connection' })).toBeVisible();
});
