import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteWord, tokenise } from './tokenise.ts';

const texts = (line: string) => tokenise(line).words.map(({ text }) => text);

it.each([
  ['', []],
  ['  load-events  "./a b.json" ', ['load-events', './a b.json']],
  [`show 'it''s'`, ['show', 'its']],
  ['a"b c"d', ['ab cd']],
  ['say \\"x\\" a\\ b', ['say', '"x"', 'a b']],
  [`'a\\b' "a\\"b"`, ['a\\b', 'a"b']],
  ['""', ['']],
  ['list # all of it', ['list']],
  ['list a#b', ['list', 'a#b']],
])('%s', (line, words) => {
  expect(texts(line)).toEqual(words);
});

it('says where each word stands, quotes included', () => {
  expect(tokenise('show "a b"').words[1]).toMatchObject({ start: 5, end: 10 });
});

it('says where a quote opens that nothing closes', () => {
  expect(tokenise('show "a b')).toMatchObject({ open: 5, words: [{}, { text: 'a b', end: 9 }] });
});

it('reads every quoted word as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      expect(texts(words.map(quoteWord).join(' '))).toEqual(words);
    }),
  );
});
