// Takes the pictures of the README from the built site, light and dark: `npm run screenshots`, or
// some of them: `npm run screenshots -- history`.
import { mkdir, writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/support/chromium.ts';
import { DrawingPage } from '../e2e/support/drawing-page.ts';
import { OwnSite } from '../e2e/support/own-site.ts';

const IMAGES = new URL('../docs/images/', import.meta.url);
const PORT = Number(process.env.PORT ?? 4819);
const SIZE = { width: 1440, height: 900 };
const QUALITY = 0.82;

interface Shot {
  readonly name: string;
  /** As the menu of examples calls it. */
  readonly example: string;
  readonly show: (drawing: DrawingPage) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {
    name: 'drawing',
    example: 'Shop and warehouse',
    show: async (drawing) => {
      await drawing.showPane('Code');
      await drawing.openBundleFile('modules/domains/sales.nix');
      await drawing.code.getByText('E-commerce').first().waitFor();
    },
  },
  {
    name: 'code',
    example: 'Wind park',
    show: async (drawing) => {
      await drawing.showPane('Code');
      await drawing.openBundleFile('modules/domains/settlement.nix');
      await drawing.code.getByText('settlement').first().waitFor();
    },
  },
  {
    name: 'diagram',
    example: 'Online Boutique',
    show: async (drawing) => {
      await drawing.showPane('Diagrams');
      await drawing.diagram.locator('iframe').last().contentFrame().locator('svg').waitFor();
    },
  },
  {
    name: 'problems',
    example: 'Online Boutique',
    show: async (drawing) => {
      await drawing.showPane('Problems');
      await drawing.problems.getByRole('button').first().click();
    },
  },
  {
    name: 'history',
    example: 'Wind park',
    show: async (drawing) => {
      await drawing.showPane('History');
      await drawing.page
        .getByRole('listbox', { name: 'Steps' })
        .getByRole('option')
        .nth(12)
        .click();
    },
  },
];

/** A PNG as WebP, as this browser makes it. */
const webp = (page: Page, png: Buffer): Promise<string> =>
  page.evaluate(
    async ([data, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).replace(/^.*,/, '');
    },
    [png.toString('base64'), QUALITY] as const,
  );

const take = async (browser: Browser, site: OwnSite, shot: Shot, colorScheme: 'light' | 'dark') => {
  const context = await browser.newContext({
    viewport: SIZE,
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const drawing = new DrawingPage(page);
  await page.goto(site.url);
  await drawing.button('Open example').click();
  await page.getByRole('menuitem', { name: shot.example }).click();
  const notice = page.getByRole('status').filter({ hasText: `Opened ${shot.example}` });
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await shot.show(drawing);
  await page.mouse.move(720, 8);
  await page.waitForTimeout(1500);
  const image = Buffer.from(await webp(await context.newPage(), await page.screenshot()), 'base64');
  const file = `${shot.name}-${colorScheme}.webp`;
  await writeFile(new URL(file, IMAGES), image);
  console.log(`${file}: ${Math.round(image.length / 1000)} kB`);
  await context.close();
};

await mkdir(IMAGES, { recursive: true });
const site = await OwnSite.open(PORT);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
try {
  const wanted = process.argv.slice(2);
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const scheme of ['light', 'dark'] as const) await take(browser, site, shot, scheme);
} finally {
  await browser.close();
  await site.stop();
}
