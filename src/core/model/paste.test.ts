import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { type Document, EMPTY_DOCUMENT, record } from './document.ts';
import { fragmentOf, isEmptyFragment, readFragment, writeFragment } from './fragment.ts';
import { pasteOf } from './paste.ts';
import { anyMove, play, town } from './testing/arbitrary.ts';
import { testAuthor, testIds } from './testing/author.ts';

const placed = (document: Document): Document => ({
  ...document,
  layout: arrange(document.graph, document.layout),
});

const everything = ({ graph }: Document): readonly string[] =>
  [graph.domains, graph.services, graph.hosts, graph.people].flatMap(Object.keys);

const counts = ({ graph }: Document): readonly number[] =>
  [graph.domains, graph.services, graph.hosts, graph.people, graph.edges].map(
    (all) => Object.keys(all).length,
  );

const pastedInto = (target: Document, from: Document, ids: readonly string[]): Document => {
  const fragment = readFragment(writeFragment(fragmentOf(from, ids)));
  if (fragment === null) throw new Error('the fragment cannot be read');
  const newId = testIds(5_000);
  const paste = pasteOf(target, fragment, { domain: null, offset: 24, newId });
  if (!paste.ok) throw new Error(paste.error.message);
  const done = record(target, paste.value.commands, testAuthor('ada', testIds(9_000)));
  if (!done.ok) throw new Error(done.error.message);
  return done.value.document;
};

describe('a fragment', () => {
  it('of everything, pasted into an empty drawing, is all of it', () => {
    fc.assert(
      fc.property(fc.array(anyMove(['ada']), { maxLength: 12 }), (moves) => {
        const document = placed(play(moves, town()));
        const copy = pastedInto(EMPTY_DOCUMENT, document, everything(document));
        expect(counts(copy)).toEqual(counts(document));
      }),
      { numRuns: 25 },
    );
  });

  it('pasted beside its original makes twice as much, and the original stays', () => {
    fc.assert(
      fc.property(fc.array(anyMove(['ada']), { maxLength: 12 }), (moves) => {
        const document = placed(play(moves, town()));
        const after = pastedInto(document, document, everything(document));
        expect(counts(after)).toEqual(counts(document).map((count) => count * 2));
        for (const id of everything(document))
          expect(after.graph.services[id]).toBe(document.graph.services[id]);
      }),
      { numRuns: 25 },
    );
  });

  it('is read from no other text', () => {
    expect(readFragment('flowchart LR\n a --> b')).toBeNull();
    expect(readFragment('{"flakegraph":"fragment","version":1}')).toBeNull();
    expect(readFragment('{"flakegraph"')).toBeNull();
  });

  it('of nothing is empty', () => {
    expect(isEmptyFragment(fragmentOf(town(), []))).toBe(true);
  });

  it('of a service alone asks for a domain where its own is not', () => {
    const document = placed(town());
    const service = Object.keys(document.graph.services)[0] ?? '';
    const paste = pasteOf(EMPTY_DOCUMENT, fragmentOf(document, [service]), {
      domain: null,
      offset: 24,
      newId: testIds(5_000),
    });
    expect(paste).toMatchObject({ ok: false, error: { code: 'paste-without-domain' } });
  });

  it('carries notes with their text', () => {
    const note = '00000000-0000-7000-8000-0000000000ff';
    const document = {
      ...town(),
      layout: { version: 1 as const, nodes: { [note]: { x: 4, y: 8, text: 'Ask first' } } },
    };
    const paste = pasteOf(EMPTY_DOCUMENT, fragmentOf(document, [note]), {
      domain: null,
      offset: 24,
      newId: testIds(5_000),
    });
    expect(paste.ok && Object.values(paste.value.places)).toEqual([
      { x: 28, y: 32, text: 'Ask first' },
    ]);
  });
});
