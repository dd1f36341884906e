import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attrs, bind, json } from '../../src/core/nix/build.ts';
import { print } from '../../src/core/nix/print.ts';
import type { Expr, NixFile, Trivia } from '../../src/core/nix/syntax.ts';
import { evalSources } from './eval.ts';
import { parseNix } from './parse.ts';
import { canonical, hostileText } from './values.ts';

const BATCH = 200;

const trivia: fc.Arbitrary<Trivia> = fc.record(
  {
    comment: fc.array(hostileText, { maxLength: 3 }),
    doc: fc.array(hostileText, { maxLength: 3 }),
    trailing: hostileText,
    blankBefore: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** A file full of comments, and the numbers that it holds. */
const commented: fc.Arbitrary<{ readonly file: NixFile; readonly means: unknown }> = fc
  .tuple(
    fc.array(hostileText, { maxLength: 3 }),
    fc.array(fc.tuple(trivia, fc.array(trivia, { maxLength: 4 })), { maxLength: 4 }),
  )
  .map(([header, lists]) => ({
    file: {
      header,
      body: attrs(
        lists.map(([above, items], index) => {
          const value: Expr = {
            type: 'list',
            items: items.map((noted, at) => ({ type: 'annotated', value: json(at), ...noted })),
          };
          return bind(`list${index}`, value, above);
        }),
      ),
    },
    means: Object.fromEntries(
      lists.map(([, items], index) => [`list${index}`, items.map((_, at) => at)]),
    ),
  }));

describe('comments', () => {
  it('never become code, whatever is in them', async () => {
    let count = 0;
    const batch = fc.array(commented, { minLength: BATCH, maxLength: BATCH });
    const property = fc.asyncProperty(batch, async (all) => {
      const sources = all.map(({ file }) => print(file).text);
      const values = await evalSources(sources);
      all.forEach(({ means }, index) => {
        expect(canonical(values[index]), sources[index]).toBe(canonical(means));
      });
      count += values.length;
    });
    await fc.assert(property, { numRuns: 2, endOnFailure: true });
    console.log(`nix comments: ${count} cases`);
    expect(count).toBe(2 * BATCH);
  });

  it('are read and printed again as they were', () => {
    const file: NixFile = {
      header: ['A file.', '', 'Its second part.'],
      body: {
        type: 'annotated',
        blankBefore: true,
        value: attrs([
          bind('first', 1, { comment: ['above', '  indented', ''], trailing: 'behind' }),
          bind(
            'second',
            { type: 'list', items: [{ type: 'annotated', value: json(1), trailing: 'one' }] },
            {
              blankBefore: true,
              doc: ['Documented.', '', '  More.'],
            },
          ),
        ]),
      },
    };
    const { text } = print(file);
    expect(text).toBe(`# A file.
#
# Its second part.

{
  # above
  #   indented
  #
  first = 1; # behind

  /**
    Documented.

      More.
  */
  second = [
    1 # one
  ];
}
`);
    expect(print(parseNix(text)).text).toBe(text);
  });

  it('with line breaks go on as comments', () => {
    const text = print({
      body: attrs([bind('a', 1, { comment: ['x\ny = 2;\r\rz = 3;'], trailing: 'p\nq' })]),
    }).text;
    expect(text).toBe('{\n  # x\n  # y = 2;\n  #\n  # z = 3;\n  a = 1; # p q\n}\n');
  });
});
