import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../e2e/support/chromium.ts';
import { protectEntities } from '../../src/platform/mermaid/entities.ts';
import { mermaidConfig } from '../../src/platform/mermaid/mermaid-config.ts';

declare const mermaid: Mermaid;

export type Theme = 'light' | 'dark';

/** A browser with Mermaid in it, which draws as the frame of the page does. */
export interface DrawingBoard {
  readonly page: Page;
  /** Draws a text and puts the picture on the page, on the page's ground. */
  readonly draw: (text: string, theme: Theme) => Promise<void>;
  /** All labels of the picture in a row. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export const openDrawingBoard = async (): Promise<DrawingBoard> => {
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...CHROMIUM_FLAGS],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const script = await readFile('node_modules/mermaid/dist/mermaid.min.js', 'utf8');
  await page.setContent('<!doctype html><meta charset="utf-8"><title>Diagrams</title><body>');
  await page.addScriptTag({ content: script });
  return {
    page,
    draw: async (text, theme) => {
      const shielded = protectEntities(text);
      const config = mermaidConfig(theme);
      const svg = await page.evaluate(
        async ([source, settings]) => {
          mermaid.initialize(settings);
          const drawn = await mermaid.render('diagram', source);
          return drawn.svg;
        },
        [shielded.text, config] as const,
      );
      await page.evaluate(
        ([markup, ground]) => {
          document.body.style.cssText = `margin:0;padding:16px;width:max-content;background:${ground}`;
          document.body.innerHTML = markup ?? '';
        },
        [shielded.restore(svg), String(config.themeVariables?.background)] as const,
      );
    },
    text: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('svg text')].map((text) => text.textContent).join('\n'),
      ),
    close: () => browser.close(),
  };
};
