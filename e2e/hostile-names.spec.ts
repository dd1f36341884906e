import { flakeCheck } from '../test/oracles/nix.ts';
import { expect, test } from './support/test.ts';
import { writeBundle } from './support/write-bundle.ts';

const NAMES = [
  'say "hi"',
  `\${builtins.exec "x"}`,
  "two '' quotes ''${x}",
  'rocket 🚀 office',
  'שלום עולם',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'end',
  'back\\slash',
];

test('names of any kind are shown as they are, and no output breaks', async ({ drawing }) => {
  test.setTimeout(300_000);
  let asked = false;
  drawing.page.on('dialog', () => {
    asked = true;
  });
  for (const name of NAMES) await drawing.add('Add domain', name);
  await drawing.field('Purpose').fill('one line\n"; }\n${two}\n</script>');
  await drawing.field('Purpose').blur();

  await drawing.showPane('Diagrams');
  const choice = drawing.page.getByLabel('Choose a diagram');
  for (const diagram of await choice.locator('option').all()) {
    await choice.selectOption(await diagram.getAttribute('value'));
    await expect(drawing.diagram.locator('[aria-busy="false"]')).toBeVisible();
    await expect(drawing.diagram.getByRole('alert')).toHaveCount(0);
  }

  const files = await drawing.download();
  const checked = await flakeCheck(await writeBundle(files));
  expect(checked.ok, checked.stderr).toBe(true);
  await drawing.reload();
  await drawing.button('Fit view').click();
  for (const name of NAMES) await expect(drawing.element(name)).toBeVisible();
  expect(asked).toBe(false);
});
