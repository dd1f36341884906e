import type { DrawingPage } from './support/drawing-page.ts';
import { drawSmallSystem } from './support/small-system.ts';
import { expect, test } from './support/test.ts';

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;

/** Where services stand in their domain's coordinates, whatever the canvas shows. */
const places = async (drawing: DrawingPage): Promise<Readonly<Record<string, string>>> => {
  const layout = JSON.parse((await drawing.download()).get('layout.json') ?? '');
  const rows = await drawing.page
    .locator('.react-flow__node')
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('aria-label') ?? '', node.getAttribute('data-id')]),
    );
  return Object.fromEntries(
    rows.flatMap(([name, id]) => {
      const box = layout.nodes[id ?? ''];
      return name !== undefined && name !== null && box !== undefined
        ? [[name, `${box.x} ${box.y}`]]
        : [];
    }),
  );
};

const gaps = async (drawing: DrawingPage): Promise<readonly number[]> => {
  const boxes = await Promise.all(['alpha', 'beta', 'gamma'].map(drawing.box));
  const [a, b, c] = boxes.sort((one, other) => one.x - other.x);
  return [b, c].map((box, index) => (box?.x ?? 0) - ([a, b][index]?.x ?? 0));
};

test('a dragged element falls on the lines of its neighbours, unless Alt is held', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const [still, before] = [await drawing.box('delta'), await drawing.box('epsilon')];
  /** Drags until the left edge is three pixels beside that of delta; lets go afterwards. */
  const dragBeside = async (look: () => Promise<void>): Promise<void> => {
    const { x, y } = await drawing.box('epsilon');
    const held = { x: x + 60, y: y + 14 };
    await page.mouse.move(held.x, held.y);
    await page.mouse.down();
    await page.mouse.move(held.x + 30, held.y + 20, { steps: 3 });
    await expect.poll(async () => (await drawing.box('epsilon')).x).toBeGreaterThan(x + 10);
    const lag = held.x + 30 - (await drawing.box('epsilon')).x;
    await page.mouse.move(still.x + 3 + lag, held.y + 30, { steps: 3 });
    await look();
    await page.mouse.up();
  };
  const guide = page.locator('.guide[data-axis="x"]');
  await dragBeside(() => expect(guide).not.toHaveCount(0));
  await expect(page.locator('.guide')).toHaveCount(0);
  await expect.poll(async () => (await drawing.box('epsilon')).x).toBeCloseTo(still.x, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await drawing.box('epsilon')).y).toBeCloseTo(before.y, 0);
  await page.keyboard.down('Alt');
  await dragBeside(() => expect(guide).toHaveCount(0));
  await page.keyboard.up('Alt');
  await expect
    .poll(async () => Math.abs((await drawing.box('epsilon')).x - still.x))
    .toBeGreaterThan(1);
});

test('three elements are distributed evenly', async ({ drawing }) => {
  await drawSmallSystem(drawing);
  const { x, y } = await drawing.box('beta');
  await drawing.dragTo('beta', { x: x + 100, y: y + 74 });
  const [first, second] = await gaps(drawing);
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThan(4);
  await drawing.selectRows('alpha', 'beta', 'gamma');
  await drawing.find('distribute horizontally');
  await drawing.lookAtAll();
  await expect
    .poll(async () => {
      const [one, two] = await gaps(drawing);
      return Math.abs((one ?? 0) - (two ?? 0));
    })
    .toBeLessThanOrEqual(1);
});

test('tidying a selection, or what is new, moves nothing that a person placed', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const box = await drawing.box('epsilon');
  await drawing.dragTo('epsilon', { x: box.x + 110, y: box.y + 60 });
  await drawing.selectNothing();
  const alpha = await drawing.box('alpha');
  await drawing.dragTo('alpha', { x: alpha.x + 90, y: alpha.y + 90 });
  const placed = await places(drawing);

  await drawing.selectRows('Stock');
  await drawing.add('Redis', 'fresh');
  await drawing.selectNothing();
  const added = await places(drawing);
  await drawing.find('tidy only what is new');
  await expect(page.getByText('Tidied what is new.').first()).toBeVisible();
  const after = await places(drawing);
  for (const name of NAMES) expect(after[name], name).toBe(placed[name]);
  expect(added.fresh).toBeDefined();

  await drawing.selectRows('Sales');
  await drawing.find('tidy the selection');
  await expect(page.getByText('Tidied the selection.').first()).toBeVisible();
  const tidied = await places(drawing);
  expect(tidied.alpha).not.toBe(placed.alpha);
  for (const name of ['delta', 'epsilon']) expect(tidied[name], name).toBe(placed[name]);
});

test('a note is resized, and keeps its size', async ({ drawing, page }) => {
  await drawing.button('Add note').click();
  await page.keyboard.type('Ask Ada first');
  await page.keyboard.press('Escape');
  const note = drawing.element('Note: Ask Ada first');
  const before = await note.boundingBox();
  const handle = await note.locator('.domain-resize-handle').boundingBox();
  if (before === null || handle === null) throw new Error('no note');
  const from = { x: handle.x + 4, y: handle.y + 4 };
  await drawing.drag(from, { x: from.x + 80, y: from.y + 60 });
  const grown = expect.objectContaining({
    width: expect.closeTo(before.width + 80, 0),
    height: expect.closeTo(before.height + 60, 0),
  });
  await expect.poll(() => note.boundingBox()).toEqual(grown);
  await expect.poll(async () => (await drawing.download()).get('layout.json')).toContain('Ask Ada');
  await page.reload();
  await expect.poll(() => note.boundingBox()).toEqual(grown);
});
