import { test as base, expect, type Page } from '@playwright/test';
import { DrawingPage } from './drawing-page.ts';

/** What a page must never do; gathered while a test runs. */
export const watch = (page: Page, site: string): readonly string[] => {
  const wrongs: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(site).origin)
      wrongs.push(`asked another host: ${request.url()}`);
  });
  page.on('websocket', (socket) => wrongs.push(`opened a web socket: ${socket.url()}`));
  page.on('pageerror', (error) => wrongs.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`logged an error: ${message.text()}`);
  });
  return wrongs;
};

/**
 * A test with a page that is visited for the first time, and with one that is empty. In every test
 * the page must ask no other host, log no error and throw nothing.
 */
export const test = base.extend<{ visited: DrawingPage; drawing: DrawingPage }>({
  visited: async ({ page, baseURL }, use) => {
    const wrongs = watch(page, baseURL ?? '');
    const drawing = new DrawingPage(page);
    await drawing.visit();
    await use(drawing);
    expect(wrongs).toEqual([]);
  },
  drawing: async ({ visited }, use) => {
    // Before the example is there, the page is as empty as after it was left.
    await expect(visited.page.locator('.react-flow__node')).not.toHaveCount(0);
    await visited.startEmpty();
    await use(visited);
  },
});

export { expect } from '@playwright/test';
