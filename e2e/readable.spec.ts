import type { Page } from '@playwright/test';
import { BAD_FILES } from './support/bad-files.ts';
import type { DrawingPage } from './support/drawing-page.ts';
import { expect, test } from './support/test.ts';

/** Opens the example that has something of everything. */
const openSales = async (drawing: DrawingPage): Promise<void> => {
  await drawing.button('Open example').click();
  await drawing.page.getByRole('menuitem', { name: /^Shop and warehouse/ }).click();
  await expect(drawing.element('orders-api')).toBeVisible();
};

const inDialog = (page: Page) => page.getByRole('dialog');

test('the bar and all that it opens', async ({ drawing, page }) => {
  test.setTimeout(600_000);
  await drawing.readable('an empty drawing with the guide');
  await drawing.button('Dismiss the guide').click();
  await drawing.showPane('Problems');
  await expect(
    page.getByText('Draw a domain: what is wrong with it is listed here.'),
  ).toBeVisible();
  await drawing.readable('an empty drawing');
  await drawing.button('Open example').click();
  await expect(page.getByRole('menuitem', { name: /^Shop and warehouse/ })).toBeVisible();
  await drawing.readable('examples');
  await page.getByRole('menuitem', { name: /^Shop and warehouse/ }).click();
  await expect(drawing.element('orders-api')).toBeVisible();
  await drawing.button('Export the drawing').click();
  await expect(page.getByRole('menuitem', { name: /DOT/ })).toBeVisible();
  await drawing.readable('exports');
  await page.keyboard.press('Escape');

  await drawing.button('Drawings').click();
  const rename = inDialog(page)
    .getByRole('button', { name: /^Rename / })
    .first();
  await expect(rename).toBeVisible();
  await drawing.readable('drawings');
  await rename.click();
  await drawing.readable('a drawing that is renamed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(inDialog(page)).toHaveCount(0);

  await drawing.button('Settings of the drawing').click();
  await expect(inDialog(page)).toBeVisible();
  await drawing.readable('settings');
  await page.getByRole('combobox', { name: 'Channel of nixpkgs' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await drawing.readable('settings with an open list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(inDialog(page)).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeFocused();
  await drawing.readable('finder');
  await page.keyboard.type('no such thing');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await drawing.readable('finder that finds nothing');
  await page.keyboard.press('Escape');

  await drawing.button('Import a diagram').click();
  const text = inDialog(page).getByRole('textbox').first();
  await expect(text).toBeFocused();
  await drawing.readable('import');
  await text.fill('graph TD\na[API] --> b[Kafka]\nthis is wrong');
  await expect(page.getByRole('region', { name: 'New services' })).toContainText('Kafka');
  await drawing.readable('import with a preview');
  await text.fill('nothing of use');
  await expect(inDialog(page).getByRole('alert')).toBeVisible();
  await drawing.readable('import that is refused');
  await page.keyboard.press('Escape');
  await drawing.button('Download bundle').click();
  await drawing.button('Undo').hover();
  await expect(page.getByRole('tooltip').first()).toBeVisible();
  await drawing.readable('a tooltip');
});

test('the drawing, what is selected in it and its menus', async ({ drawing, page }) => {
  test.setTimeout(600_000);
  await openSales(drawing);
  await drawing.readable('an example');
  const outline = page.getByRole('tree', { name: 'Outline' });
  for (const [name, what] of [
    ['sales', 'domain'],
    ['orders-api', 'service'],
    ['bank', 'external'],
    ['core', 'host'],
    ['Alice', 'person'],
  ] as const) {
    await outline.getByRole('treeitem', { name, exact: true }).first().click();
    await expect(drawing.field('Name')).toHaveValue(name);
    await drawing.readable(`inspector of a ${what}`);
    await drawing.element(name).click({ button: 'right', position: { x: 60, y: 14 } });
    await expect(page.getByRole('menu')).toBeVisible();
    await drawing.readable(`menu of a ${what}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await drawing.selectRows('orders-api', 'bank');
  await expect(page.getByRole('group', { name: 'Arrange' })).toBeVisible();
  await page.keyboard.press('Shift+Control+L');
  await drawing.find('Small map');
  await expect(page.locator('.small-map')).toBeVisible();
  await drawing.readable('several selected in a locked layout, with the small map');
  await page.keyboard.press('Shift+Control+L');
  await drawing.row('bank').click();
  await drawing.element('bank').dblclick({ position: { x: 60, y: 14 } });
  await expect(drawing.field('Name of bank')).toBeFocused();
  await drawing.readable('a name that is typed on the canvas');
  await page.keyboard.press('Escape');
  await drawing.button('Add note').click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await drawing.readable('a note that is typed');
});

test('connections, the canvas and its shortcuts', async ({ drawing, page }) => {
  test.setTimeout(600_000);
  await openSales(drawing);
  await drawing.lookAtAll();
  for (const [verb, what] of [
    ['depends on', 'dependency'],
    ['publishes', 'message'],
    ['is connected to', 'link'],
  ] as const) {
    const edge = page.getByRole('button', { name: new RegExp(verb) }).first();
    await edge.dispatchEvent('click');
    await expect(page.getByRole('region', { name: 'Inspector' })).toBeVisible();
    await drawing.readable(`inspector of a ${what}`);
  }
  await drawing.lookAtAll();
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 8, y: 8 } });
  await expect(page.getByRole('menu')).toBeVisible();
  await drawing.readable('menu of the canvas');
  await page.keyboard.press('Escape');

  await drawing.element('orders-api').focus();
  await page.keyboard.press('?');
  await expect(inDialog(page)).toBeVisible();
  await drawing.readable('shortcuts');
  await page.keyboard.press('Escape');
  await expect(inDialog(page)).toHaveCount(0);
});

test('the panes beside the drawing', async ({ drawing, page }) => {
  test.setTimeout(600_000);
  await openSales(drawing);
  await drawing.showPane('Code');
  await drawing.openBundleFile('flake.nix');
  await expect(drawing.code.locator('.view-line').first()).toBeVisible();
  await drawing.readable('code');
  const view = async () => {
    await page.getByRole('radio', { name: 'Files' }).focus();
    await page.keyboard.press('ArrowRight');
  };
  await view();
  await drawing.readable('no changes');
  await drawing.download();
  await drawing.add('Add domain', 'Shipping');
  await expect(page.getByRole('listbox', { name: 'Changed files' })).toBeVisible();
  await expect(drawing.code.locator('[data-editor="changes"] .view-line').first()).toBeVisible();
  await drawing.readable('changes');

  await drawing.showPane('Diagrams');
  await expect.poll(drawing.shownPicture).toContain('Shipping');
  await drawing.readable('diagrams');
  await drawing.button('Take the diagram along').click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await drawing.readable('menu of a diagram');
  await page.keyboard.press('Escape');
  await page.getByLabel('Choose what it shows').selectOption({ index: 1 });
  await drawing.readable('another scope');

  await drawing.showPane('Problems');
  await expect(drawing.problems).toBeVisible();
  await drawing.readable('problems');
  await page.getByLabel('Search problems').fill('no such thing');
  await drawing.readable('problems of which none fits');
  await page.getByLabel('Search problems').fill('');
  await page.locator('[data-problem]').first().click();
  await drawing.readable('an open problem');

  await drawing.button('Waive…').click();
  await expect(inDialog(page)).toBeVisible();
  await drawing.readable('a waiver');
  await page.keyboard.press('Escape');

  await drawing.showPane('Checklist');
  await expect(page.getByRole('region', { name: 'Checklist' })).toBeVisible();
  await drawing.readable('checklist');

  await drawing.showPane('History');
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toBeVisible();
  await drawing.readable('history');
  await history.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('region', { name: 'Earlier version' })).toBeVisible();
  await drawing.readable('an earlier version');
  await history.getByRole('combobox', { name: 'Compare with' }).click();
  await expect(page.getByRole('option', { name: /^step/ }).first()).toBeVisible();
  await drawing.readable('versions to compare with');
  await page.getByRole('option', { name: /^step/ }).last().click();
  await expect(page.getByRole('list', { name: 'Legend' })).toBeVisible();
  await drawing.readable('a comparison');
  await drawing.button('Back to now').click();

  await drawing.showPane('Console');
  await drawing.readable('console');
  await drawing.console.say('validate');
  await drawing.console.say('no such command');
  await drawing.console.field.fill('gen');
  await drawing.readable('console with answers');
});

test('what goes wrong', async ({ drawing, page }) => {
  const [name, bad, why] = BAD_FILES[0] ?? [];
  if (bad === undefined || why === undefined) throw new Error('no bad file');
  await drawing.openFile(bad());
  await expect(page.getByRole('alert').filter({ hasText: why })).toBeVisible();
  await drawing.readable(`a file that cannot be opened: ${name}`);
  await drawing.button('Dismiss').click();
  await page.locator('.react-flow__pane').evaluate((pane) => {
    const dataTransfer = new DataTransfer();
    for (const file of ['a.txt', 'b.txt']) dataTransfer.items.add(new File(['x'], file));
    pane.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(
    page.getByRole('status').filter({ hasText: 'Only "a.txt" is opened' }),
  ).toBeVisible();
  const unknown = page.getByRole('alert').filter({ hasText: '"a.txt" is nothing that can be' });
  await unknown.getByRole('button', { name: 'Dismiss' }).click();
  await drawing.add('Add domain', 'Sales');
  await drawing.field('Name').fill('');
  await expect(drawing.field('Name')).toHaveAttribute('aria-invalid', 'true');
  await drawing.readable('a name that is refused');
});
