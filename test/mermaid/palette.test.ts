import { expect, test } from 'vitest';
import { PALETTE, PALETTE_CLASSES } from '../../src/core/mermaid/palette.ts';
import { mermaidConfig } from '../../src/platform/mermaid/mermaid-config.ts';

const channels = (colour: string): readonly number[] => {
  const digits = colour.slice(1);
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
};

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(PALETTE_CLASSES)('%s is legible on a light and on a dark page', (name) => {
  const { fill, stroke, text } = PALETTE[name];
  expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  for (const theme of ['light', 'dark'] as const) {
    const ground = String(mermaidConfig(theme).themeVariables?.background);
    expect(contrast(stroke, ground), theme).toBeGreaterThanOrEqual(3);
  }
});
