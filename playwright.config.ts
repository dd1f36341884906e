import { defineConfig } from '@playwright/test';
import { CHROMIUM, CHROMIUM_FLAGS } from './e2e/support/chromium.ts';

const PORT = Number(process.env.E2E_PORT ?? 4817);
const site = `http://127.0.0.1:${PORT}/`;

/** Journeys through the built site, in the Chromium of this machine. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  // Where a run decides, one hiccup of a loaded machine does not; the report names who needed two tries.
  retries: process.env.CI ? 1 : 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'node_modules/.cache/e2e',
  use: {
    baseURL: site,
    // Each test sees the site as it is built now; without-network.spec.ts lets the worker in.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] },
  },
  webServer: {
    command: `npm run build && npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: site,
    timeout: 180_000,
    reuseExistingServer: process.env.E2E_PORT !== undefined,
  },
});
