import { BAD_FILES } from './support/bad-files.ts';
import { expect, test } from './support/test.ts';

for (const [what, file, says] of BAD_FILES)
  test(`${what} is refused with a reason, and the drawing stays`, async ({ drawing }) => {
    await drawing.add('Add domain', 'Sales');
    await drawing.openFile(file());
    await expect(drawing.page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(drawing.element('Sales')).toBeVisible();
    await drawing.reload();
    await expect(drawing.element('Sales')).toBeVisible();
  });

test('an event that this version does not know is shown and kept', async ({ drawing }) => {
  await drawing.add('Add domain', 'Sales');
  const journal = JSON.parse((await drawing.download()).get('domain-events.json') ?? '');
  const last = journal.events.at(-1);
  journal.events.push({
    ...last,
    event_id: '0198c0de-0000-7000-8000-000000000001',
    correlation_id: '0198c0de-0000-7000-8000-000000000001',
    causation_id: '0198c0de-0000-7000-8000-000000000001',
    payload: { Policy: { PolicyEnacted: { policy_id: 'p-1', text: 'kept as it is' } } },
  });
  await drawing.startEmpty();
  await drawing.openFile({
    name: 'domain-events.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(journal)),
  });
  await expect(drawing.element('Sales')).toBeVisible();
  await drawing.showPane('Problems');
  await expect(drawing.problems).toContainText('PolicyEnacted');
  await drawing.element('Sales').click({ position: { x: 60, y: 14 } });
  await drawing.rename('Shop');
  const kept = (await drawing.download()).get('domain-events.json') ?? '';
  expect(kept).toContain('kept as it is');
  expect(kept).toContain('Shop');
});
