import type { Locator, Page } from '@playwright/test';
import { drawSmallSystem } from './support/small-system.ts';
import { expect, test } from './support/test.ts';

/** From now on notes all that animates, and how often each thing on the canvas moves. */
const watchMotion = (): void => {
  const moving: string[] = [];
  Object.assign(window, { moving });
  for (const type of ['transitionrun', 'animationstart'])
    window.addEventListener(type, ({ target }) =>
      moving.push(`${type} ${target instanceof Element ? target.className : ''}`),
    );
  const transformOf = (style: string | null) => /transform:[^;]*/.exec(style ?? '')?.[0];
  new MutationObserver((changes) => {
    for (const { target, oldValue } of changes) {
      if (!(target instanceof Element)) continue;
      if (!target.matches('.react-flow__viewport, .react-flow__node')) continue;
      if (transformOf(oldValue) !== transformOf(target.getAttribute('style')))
        moving.push(target.getAttribute('data-id') ?? 'the canvas');
    }
  }).observe(document.body, {
    attributes: true,
    attributeFilter: ['style'],
    attributeOldValue: true,
    subtree: true,
  });
};

/** What has moved more than once, or been animated, since the last time. */
const restless = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { moving } = window as unknown as { moving: string[] };
    const all = moving.splice(0);
    return all.filter(
      (one, index) => (one.includes(' ') && one !== 'the canvas') || all.indexOf(one) !== index,
    );
  });

test('nothing moves by itself where motion is unwanted', async ({ drawing, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await drawSmallSystem(drawing);
  const { x, y } = await drawing.box('epsilon');
  await drawing.dragTo('epsilon', { x: x + 110, y: y + 60 });
  await drawing.lookAtAll();
  await page.evaluate(watchMotion);
  const zoom = page.locator('.canvas-zoom');
  const before = await zoom.innerText();
  await drawing.button('Zoom in').click();
  await expect(zoom).not.toHaveText(before);
  expect(await restless(page), 'zoom').toEqual([]);
  await drawing.button('Fit view').click();
  await expect(zoom).toHaveText(before);
  expect(await restless(page), 'fit').toEqual([]);
  await page.keyboard.press('Alt+Shift+T');
  await expect(page.getByText('Tidied everything.').first()).toBeVisible();
  expect(await restless(page), 'tidy').toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeVisible();
  await page.keyboard.press('Escape');
  await drawing.button('Settings of the drawing').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await restless(page), 'dialogs').toEqual([]);
});

/** What of these cannot be brought whole onto the screen, by scrolling what scrolls. */
const cutOff = (all: Locator): Promise<readonly string[]> =>
  all.evaluateAll((elements) =>
    elements.flatMap((element) => {
      if (element.getClientRects().length === 0) return [];
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const whole = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      return whole ? [] : [element.getAttribute('aria-label') ?? element.textContent ?? ''];
    }),
  );

for (const [what, width, height] of [
  ['1024 by 768', 1024, 768],
  ['1440 by 900 enlarged to 200 %', 720, 450],
] as const)
  test(`nothing is cut off at ${what}`, async ({ drawing, page }) => {
    await page.setViewportSize({ width, height });
    await drawing.add('Add domain', 'Sales');
    await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
    const controls = page.locator('button, input, select, [role="tab"]');
    const scrolls = () =>
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await cutOff(controls)).toEqual([]);
    expect(await scrolls()).toBe(false);
    for (const command of ['settings of the drawing', 'show all drawings', 'import a diagram']) {
      await drawing.find(command);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await cutOff(dialog.locator('button, input')), command).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    expect(await scrolls()).toBe(false);
  });

test('what has the keyboard can be seen, at every stop of Tab', async ({ drawing, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.showPane('Code');
  await expect(drawing.code.locator('.view-line').first()).toBeVisible();
  const stop = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const name = element.getAttribute('aria-label') || element.textContent || element.outerHTML;
      // In the code the caret shows it; React Flow and Mantine may draw it on a part of the element.
      if (element.closest('.monaco-editor') !== null) return { name, seen: true };
      const drawn = [element, ...element.querySelectorAll('*'), element.parentElement].some(
        (part) => {
          if (part === null) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        },
      );
      const accent = getComputedStyle(document.documentElement).getPropertyValue('--fg-accent');
      const probe = document.createElement('span');
      probe.style.color = accent;
      document.body.append(probe);
      const around = [element, element.parentElement, element.parentElement?.parentElement];
      const { color } = getComputedStyle(probe);
      const bordered = around.some(
        (part) => part && getComputedStyle(part).borderTopColor === color,
      );
      probe.remove();
      return { name: name.slice(0, 160), seen: drawn || bordered };
    });
  const unseen: string[] = [];
  const first = drawing.button('Drawings');
  await first.focus();
  let stops = 0;
  for (; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await stop();
    if (at?.seen === false) unseen.push(at.name);
    if (await first.evaluate((element) => element === document.activeElement)) break;
  }
  expect(stops).toBeGreaterThan(40);
  expect(unseen).toEqual([]);
});

test('screen readers hear every change', async ({ drawing, page }) => {
  const live = page.locator('.sr-only[aria-live="polite"]');
  await drawing.button('Add domain').press('Enter');
  await expect(live).toHaveText('Created domain "domain"');
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await expect(live).toHaveText('Renamed domain "domain" to "Sales"');
  await page.keyboard.press('Escape');
  await expect(drawing.element('Sales')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(live).toHaveText(/moving/i);
  await page.keyboard.press('Control+.');
  await expect(live).toHaveText(/collapsing/i);
  await page.keyboard.press('Control+z');
  await expect(live).toHaveText('Undone: collapsing');
  await page.keyboard.press('Control+Shift+L');
  await expect(live).toHaveText('The layout is locked.');
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Delete');
  await expect(live).toHaveText('Removed domain "Sales".');
});
