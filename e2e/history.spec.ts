import { expect, test } from './support/test.ts';

test('looks at an earlier version, names, compares and restores it', async ({ drawing, page }) => {
  test.slow();
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.showPane('History');
  const pane = page.getByRole('region', { name: 'History' });
  await pane.getByLabel('Name of this version').fill('first draft');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('option', { name: /first draft/ }).first()).toBeVisible();
  await drawing.select('orders-db');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await drawing.add('Add domain', 'Billing');

  // Step through time by keys alone.
  const time = pane.getByRole('slider', { name: 'Step through time' });
  await time.focus();
  await page.keyboard.press('Home');
  const bar = page.getByRole('region', { name: 'Earlier version' });
  await expect(bar).toContainText('Read-only: the empty drawing');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(drawing.element('domain')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'earlier version',
  );

  // The code is that of the version; comparing marks what differs.
  const draft = pane.getByRole('option', { name: /^Renamed service.*first draft/ });
  await draft.click();
  await expect(drawing.element('Billing')).toHaveCount(0);
  const outline = page.getByRole('tree', { name: 'Outline' });
  await expect(outline.getByRole('treeitem', { name: 'Sales' })).toBeVisible();
  await expect(outline.getByRole('treeitem', { name: 'Billing' })).toHaveCount(0);

  // What is looked at stays what it was, and says so.
  const told = page.getByRole('alert').filter({ hasText: 'earlier version' });
  const said = async (): Promise<void> => {
    await expect(told).toBeVisible();
    await told.getByRole('button', { name: 'Dismiss' }).click();
    await expect(told).toHaveCount(0);
  };
  if (await told.isVisible()) await said();
  const place = await drawing.box('orders-db');
  await drawing.dragTo('orders-db', { x: place.x + 160, y: place.y + 80 });
  await said();
  expect(await drawing.box('orders-db')).toEqual(place);
  await drawing.element('orders-db').dblclick({ position: { x: 60, y: 14 } });
  await said();
  await expect(drawing.field('Name of orders-db')).toHaveCount(0);
  for (const key of ['F2', 'c', 'Delete', 'Control+d', 'ArrowRight']) {
    await drawing.element('orders-db').press(key);
    await said();
  }
  expect(await drawing.box('orders-db')).toEqual(place);
  await drawing.element('orders-db').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await drawing.showPane('Code');
  await expect(page.getByRole('treeitem', { name: 'billing.nix' })).toHaveCount(0);
  await drawing.showPane('History');
  await pane.getByRole('listbox', { name: 'Steps' }).focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveCount(0);
  await pane.getByRole('combobox', { name: 'Compare with' }).fill('first draft');
  await page
    .getByRole('option', { name: /^first draft/ })
    .first()
    .click();
  await expect(bar).toContainText('compared with first draft');
  await expect(page.locator('.react-flow__node.compared-added')).toHaveCount(1);
  await drawing.showPane('Code');
  await page.getByText(/^Changes/).click();
  await expect(
    page.getByRole('option', { name: 'billing.nix modules/domains, added' }),
  ).toBeVisible();
  await drawing.readable('changes between versions');
  await drawing.showPane('History');

  await page.getByRole('button', { name: 'Back to now' }).click();
  await draft.click();
  await drawing.button('Restore this version').click();
  await expect(bar).toHaveCount(0);
  await expect(drawing.element('orders-db')).toBeVisible();
  await expect(drawing.element('Billing')).toHaveCount(0);
  await drawing.button('Undo').first().click();
  await expect(drawing.element('Billing')).toBeVisible();
});

test('versions and drawings are handled by commands', async ({ drawing, page }) => {
  test.slow();
  await drawing.add('Add domain', 'Sales');
  await drawing.add('Add domain', 'Billing');
  const bar = page.getByRole('region', { name: 'Earlier version' });
  await drawing.find('look at the step before');
  await expect(bar).toBeVisible();
  await expect(drawing.element('Billing')).toHaveCount(0);
  await expect(drawing.row('Billing')).toHaveCount(0);
  await drawing.find('back to now');
  await expect(bar).toHaveCount(0);
  await drawing.element('Sales').press('[');
  await expect(bar).toBeVisible();
  await drawing.element('Sales').press(']');
  await expect(bar).toHaveCount(0);
  await drawing.find('name this version');
  await expect(drawing.field('Name of this version')).toBeFocused();
  await drawing.find('compare with another version');
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toBeFocused();
  await page.keyboard.press('Escape');

  await drawing.find('rename the drawing');
  await expect(drawing.field('Workspace name')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Bakery');
  await page.keyboard.press('Enter');
  await drawing.find('duplicate the drawing');
  await expect(drawing.field('Workspace name')).toHaveValue('Copy of Bakery');
  await drawing.find('delete the drawing');
  await expect(drawing.field('Workspace name')).toHaveValue('Bakery');
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByRole('dialog', { name: 'Drawings' })).toBeVisible();
});
