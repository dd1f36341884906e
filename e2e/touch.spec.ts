import { drawSmallSystem } from './support/small-system.ts';
import { expect, test } from './support/test.ts';

test.use({ hasTouch: true });

test('two fingers enlarge the drawing around them, and one moves it', async ({ drawing, page }) => {
  await drawSmallSystem(drawing);
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly number[]) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((x, id) => ({ x, y: 230, id })),
    });
  const pane = await page.locator('.react-flow__pane').boundingBox();
  if (pane === null) throw new Error('no canvas');
  const middle = pane.x + pane.width - 160;
  /** How far the drawing is moved to the right, and how large it is. */
  const view = () =>
    page.locator('.react-flow__viewport').evaluate((element) => {
      const { e, a } = new DOMMatrix(getComputedStyle(element).transform);
      return { x: e, zoom: a };
    });
  const before = await view();
  await touch('touchStart', [middle - 30, middle + 30]);
  for (const apart of [40, 50, 60]) await touch('touchMove', [middle - apart, middle + apart]);
  await touch('touchEnd', []);
  await expect.poll(async () => (await view()).zoom / before.zoom).toBeGreaterThan(1.5);

  const enlarged = await view();
  await touch('touchStart', [middle]);
  for (const by of [10, 20, 30]) await touch('touchMove', [middle + by]);
  await touch('touchEnd', []);
  await expect.poll(async () => (await view()).x - enlarged.x).toBeGreaterThan(15);
});

test('a trackpad enlarges by pinching, which browsers tell as a wheel with Control', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const before = await drawing.box('Stock');
  await page.mouse.move(before.x + 20, before.y + before.height - 8);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await drawing.box('Stock')).width)
    .toBeGreaterThan(before.width + 8);
});
