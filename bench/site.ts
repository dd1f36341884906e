import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/support/chromium.ts';

/** Builds the site, serves it and opens it in a real browser; `work` gets the page. */
export const withSite = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { host: '127.0.0.1', port: 4818 }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
};
