import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../model/arrange.ts';
import { type Document, EMPTY_DOCUMENT, openDocument, record } from '../model/document.ts';
import { DomainId } from '../model/graph.ts';
import { anyDocument } from '../model/testing/arbitrary.ts';
import { testAuthor, testIds } from '../model/testing/author.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { isShared } from './is-shared.ts';
import { readFragment, shareFragment } from './share-link.ts';

const fragmentOf = (document: Document): string => {
  const fragment = shareFragment(document);
  if (!fragment.ok) throw new Error(fragment.error.message);
  return fragment.value;
};

test('a link gives back the same drawing', () => {
  fc.assert(
    fc.property(anyDocument, (made) => {
      const document = { ...made, layout: arrange(made.graph, made.layout) };
      const fragment = fragmentOf(document);
      expect(isShared(fragment)).toBe(true);
      expect(new URL(fragment, 'https://example.org/').hash).toBe(fragment);
      const read = readFragment(fragment);
      if (!read.ok) throw new Error(read.error.message);
      const { events, layout } = read.value;
      expect(events).toEqual(document.journal.events);
      expect(layout).toEqual(document.layout);
      expect(openDocument({ events }, layout).graph).toEqual(document.graph);
    }),
    { numRuns: 60 },
  );
});

test('a damaged link says so, and is never another drawing', () => {
  fc.assert(
    fc.property(
      anyDocument,
      fc.nat(),
      fc.constantFrom('A', '-', '', '%20'),
      (document, at, with_) => {
        const fragment = fragmentOf(document);
        const place = '#drawing=1.'.length + (at % (fragment.length - 11));
        const changed = fragment.slice(0, place) + with_ + fragment.slice(place + 1);
        const read = readFragment(changed);
        if (read.ok) expect(read.value.events).toEqual(document.journal.events);
        else expect(read.error.remedy).not.toBe('');
      },
    ),
    { numRuns: 100 },
  );
  expect(readFragment('#drawing=2.AAAA')).toMatchObject({ error: { code: 'link-too-new' } });
  expect(readFragment('#drawing=')).toMatchObject({ error: { code: 'link-damaged' } });
  expect(readFragment(`#drawing=1.${'A'.repeat(40_000)}`)).toMatchObject({
    error: { code: 'link-damaged' },
  });
});

test('a drawing that is too large for a link says so', () => {
  const author = testAuthor('ada', testIds());
  const gesture = Array.from({ length: 1_500 }, (_, index) => ({
    type: 'create-domain' as const,
    domain_id: DomainId.parse(author.ids()),
    name: `Domain ${(index * 7919) % 10_007}`,
    purpose: `${(index * 104_729) % 1_299_709}`,
  }));
  const large = record(EMPTY_DOCUMENT, gesture, author);
  expect(large.ok && shareFragment(large.value.document)).toMatchObject({
    error: { code: 'link-too-long', remedy: expect.stringContaining('bundle') },
  });
});

test('any bytes come back from base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  expect(fromBase64url('A')).toBeNull();
  expect(fromBase64url('AA=')).toBeNull();
});
