import { expect, test } from './support/test.ts';

test('no pane asks another host for anything', async ({ drawing, page, baseURL }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol)) asked.add(url.origin);
  });
  await page.reload();
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.showPane('Diagrams');
  await expect.poll(drawing.shownPicture).toContain('orders-db');
  await drawing.showPane('Problems');
  await drawing.showPane('Code');
  await expect.poll(drawing.shownCode).toContain('services.orders-db');
  await drawing.download();
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin]);
});

test('the policy forbids other hosts and inline scripts', async ({ page, drawing }) => {
  await drawing.showPane('Code');
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toMatch(/default-src '(self|none)'/);
  expect(policy).not.toMatch(/https?:|\*/);
  expect(policy).toMatch(/script-src 'self' 'sha256-/);
  expect(/script-src[^;]*/.exec(policy ?? '')?.[0]).not.toContain('unsafe');
});
