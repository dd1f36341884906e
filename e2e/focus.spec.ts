import type { DrawingPage } from './support/drawing-page.ts';
import { drawSmallSystem } from './support/small-system.ts';
import { expect, test } from './support/test.ts';

/** The services in view that stand out, others being dimmed. */
const standing = async (drawing: DrawingPage): Promise<readonly (string | null)[]> => {
  const names = await drawing.page
    .locator('.react-flow__node-service')
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => getComputedStyle(node).opacity === '1')
        .map((node) => node.getAttribute('aria-label')),
    );
  return names.sort();
};

test('what is around an element, on a path and on a cycle stands out', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  const stands = () => standing(drawing);
  const said = page.getByRole('region', { name: 'Notifications' });

  await drawing.select('delta');
  await drawing.element('delta').press('f');
  await expect.poll(stands).toEqual(['alpha', 'delta']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await drawing.lookAtAll();
  await expect.poll(stands).toHaveLength(5);

  await drawing.selectRows('delta', 'gamma');
  await drawing.find('show the path between both');
  await expect(said).toContainText('Path: "delta" → "alpha" → "beta" → "gamma"');
  await expect.poll(stands).toEqual(['alpha', 'beta', 'delta', 'gamma']);

  await drawing.lookAtAll();
  await drawing.row('beta').click();
  await drawing.element('beta').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show the cycle through it' }).click();
  await expect(said).toContainText('Cycle: "gamma" → "alpha" → "beta"');
  await expect.poll(stands).toEqual(['alpha', 'beta', 'gamma']);
});

test('what an element needs and what needs it is listed, and leads there', async ({
  drawing,
  page,
}) => {
  await drawSmallSystem(drawing);
  await drawing.select('alpha');
  const needs = page.getByRole('region', { name: 'Depends on this' });
  await expect(needs.getByRole('listitem')).toHaveText(['gamma', 'delta']);
  await needs.getByRole('button', { name: 'delta', exact: true }).click();
  await expect(drawing.field('Name')).toHaveValue('delta');
  const needed = page.getByRole('region', { name: 'This depends on' });
  await needed.getByRole('button', { name: 'Show all 3, also through others' }).click();
  await expect.poll(() => standing(drawing)).toEqual(['alpha', 'beta', 'delta', 'gamma']);
  await needed.getByRole('button', { name: 'Select the connection with alpha' }).click();
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(
    '"delta" depends on "alpha"',
  );
});

test('the small map shows the whole drawing and moves what is seen', async ({ drawing, page }) => {
  await drawSmallSystem(drawing);
  const map = page.getByRole('img', { name: 'Small map' });
  await drawing.button('Small map').click();
  await expect(map).toBeVisible();
  const [before, box] = [await drawing.box('Sales'), await map.boundingBox()];
  if (box === null) throw new Error('no map');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drawing.drag(middle, { x: middle.x + 20, y: middle.y });
  await expect.poll(async () => (await drawing.box('Sales')).x).toBeLessThan(before.x);
  await page.reload();
  await expect(map).toBeVisible();
  await drawing.button('Small map').click();
  await expect(map).toHaveCount(0);
});
