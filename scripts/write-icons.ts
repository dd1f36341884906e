// Draws the icons of the installed page from their SVG, as PNG: `npm run icons`.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/support/chromium.ts';

const PUBLIC = new URL('../public/', import.meta.url);

/** The SVG, the PNG and its width in pixels. */
const ICONS = [
  ['mark.svg', 'icons/mark-192.png', 192],
  ['mark.svg', 'icons/mark-512.png', 512],
  ['icons/maskable.svg', 'icons/maskable-180.png', 180],
  ['icons/maskable.svg', 'icons/maskable-512.png', 512],
] as const;

const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
for (const [svg, png, width] of ICONS) {
  const page = await browser.newPage({ viewport: { width, height: width } });
  const markup = await readFile(new URL(svg, PUBLIC), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${markup}`);
  await page.screenshot({ path: new URL(png, PUBLIC).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
