import { expect, it } from 'vitest';
import { pictureDocument, pictureSize } from './picture-document.ts';

it('reads the size of a picture', () => {
  const svg = '<svg id="a" width="100%" viewBox="-8 -8 320.5 200"><svg viewBox="0 0 1 1"/></svg>';
  expect(pictureSize(svg)).toEqual({ width: 320.5, height: 200 });
});

it('has a size for what has none', () => {
  for (const svg of ['', '<svg>', '<svg viewBox="0 0 0 0">', '<svg viewBox="a b c d">'])
    expect(pictureSize(svg)).toEqual({ width: 800, height: 600 });
});

it('allows the frame nothing but styles', () => {
  expect(pictureDocument('<svg/>', 'dark')).toContain("default-src 'none'");
});
