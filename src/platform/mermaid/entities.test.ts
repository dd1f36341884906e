import { expect, test } from 'vitest';
import { protectEntities } from './entities.ts';

test('a code comes through as its character, escaped for SVG', () => {
  const { text, restore } = protectEntities('a["say #quot;hi#quot; #91;1#93; #lt;b#gt; &"]');
  expect(text).not.toMatch(/#\w+;/);
  expect(restore(`<text>${text}</text>`)).toBe(
    '<text>a["say &#34;hi&#34; &#91;1&#93; &#60;b&#62; &"]</text>',
  );
});

test('what is no code stays', () => {
  const { text, restore } = protectEntities('fill:#FF6B6B; #1 #99999999; #nope;');
  expect(text).toBe('fill:#FF6B6B; #1 #99999999; #nope;');
  expect(restore(text)).toBe(text);
});
