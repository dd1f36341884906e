import { expect, test } from './support/test.ts';

test('panels are resized by keyboard, and remembered', async ({ drawing, page }) => {
  for (const [name, key] of [
    ['Resize the palette', 'ArrowRight'],
    ['Resize the outline', 'ArrowUp'],
    ['Resize the preview', 'ArrowLeft'],
  ] as const) {
    const separator = page.getByRole('separator', { name });
    const before = await separator.getAttribute('aria-valuenow');
    await separator.focus();
    await page.keyboard.press(key);
    await expect(separator).not.toHaveAttribute('aria-valuenow', before ?? '');
    const after = (await separator.getAttribute('aria-valuenow')) ?? '';
    await page.reload();
    await expect(drawing.button('Add domain')).toBeVisible();
    const now = Number(await separator.getAttribute('aria-valuenow'));
    expect(Math.abs(now - Number(after))).toBeLessThan(1);
  }
});

test('buttons of the toolbar say what they do, and their keys', async ({ drawing, page }) => {
  for (const [name, tip] of [
    ['Open file', 'Open a file (Ctrl+O)'],
    ['Find a command or an element', 'Find a command or an element (Ctrl+K)'],
    ['Download bundle', 'Download the bundle (Ctrl+S)'],
    ['New', 'New drawing'],
  ] as const) {
    await drawing.button(name).hover();
    await expect(page.getByRole('main').getByRole('tooltip', { name: tip })).toBeVisible();
  }
});

test('Enter adds what is searched in the palette', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  const search = drawing.field('Search services');
  await search.fill('post');
  await expect(page.getByText('Enter adds PostgreSQL to Sales')).toBeVisible();
  await search.press('Enter');
  await expect(drawing.field('Name')).toHaveValue('postgresql');
  await expect(search).toHaveValue('');
});

test('a window that becomes narrow shows the drawing as large as there is room', async ({
  visited: drawing,
  page,
}) => {
  await drawing.row('minio').click();
  await expect(drawing.field('Name')).toHaveValue('minio');
  await drawing.selectNothing();
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const name of ['sales', 'core'])
    await expect(drawing.element(name)).toBeInViewport({ ratio: 0.99 });
  await expect.poll(async () => (await drawing.box('sales')).width).toBeGreaterThan(120);
  await test.step('also when it comes back with the preview closed', async () => {
    // Without motion, what is read after a change is its end.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const zoom = page.locator('.canvas-zoom');
    const small = await zoom.innerText();
    await page.keyboard.press('Control+j');
    await drawing.button('Fit view').click();
    await expect(zoom).not.toHaveText(small);
    const fitted = await zoom.innerText();
    await page.reload();
    await expect(zoom).toHaveText(fitted);
  });
});
