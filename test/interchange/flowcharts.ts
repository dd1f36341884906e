import * as fc from 'fast-check';

const ids = fc.constantFrom(
  'A',
  'b2',
  'db_1',
  'api-x',
  'Größe',
  'x',
  'oo',
  'n.1',
  '3',
  'default',
  'a/b',
  'v',
);

const words = fc.constantFrom(
  'Orders',
  'redis cache',
  'x',
  'API v2 (new)',
  'a-b',
  'two -- dashes',
  'ends; here',
  'a & b',
  'fish #amp; chips',
  'end',
  'größer',
  'one<br/>two',
  'o',
  'direction',
);
const plainWords = fc.constantFrom(
  'Orders',
  'redis cache',
  'x',
  'a-b',
  'a; b',
  'größer',
  'two words',
  'q?',
  'end',
);
const edgeWords = fc.constantFrom(
  'reads',
  'x',
  'o no',
  'two words',
  'uses [x]',
  'größer',
  'end',
  'a-b',
  'a.b',
  'box',
);

const quoted = words.map((text) => `"${text}"`);
const label = fc.oneof(
  quoted,
  plainWords,
  words.map((text) => `"\`${text}\`"`),
);

const OUTLINES = [
  ['[', ']'],
  ['(', ')'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['(((', ')))'],
  ['{', '}'],
  ['{{', '}}'],
  ['>', ']'],
  ['[/', '/]'],
  ['[\\', '\\]'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['(-', '-)'],
  ['[|borders:lt|', ']'],
] as const;

const vertex: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: ids },
  {
    weight: 3,
    arbitrary: fc
      .tuple(ids, fc.constantFrom(...OUTLINES), label)
      .map(([id, [open, close], text]) => `${id}${open}${text}${close}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ids, fc.constantFrom('cyl', 'rect', 'docs', 'hex'), quoted)
      .map(([id, shape, text]) => `${id}@{ shape: ${shape}, label: ${text} }`),
  },
);

const styled = fc
  .tuple(vertex, fc.constantFrom('', '', '', ':::hot'))
  .map(([node, suffix]) => (node.includes('@{') ? node : node + suffix));

const link: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['-->', '---', '--x', '--o', '<-->', 'x--x', 'o--o', '---->', '-.->', '-.-', '-..->'],
    ...['==>', '===', '<==>', '====>', '~~~', '<-.->', 'x-.-x'],
  ),
  fc
    .tuple(fc.constantFrom('-->', '---', '-.->', '==>'), fc.oneof(quoted, plainWords))
    .map(([arrow, text]) => `${arrow}|${text}|`),
  fc
    .tuple(
      fc.constantFrom(['--', '-->'], ['==', '==>'], ['-.', '.->'], ['--', '---'], ['<--', '-->']),
      fc.oneof(quoted, edgeWords),
    )
    .map(([[open, close], text]) => `${open} ${text} ${close}`),
);

const gap = fc.constantFrom(' ', ' ', ' ', '\n  ');

const chain: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(styled, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(gap, link, gap, fc.array(styled, { minLength: 1, maxLength: 2 })), {
      maxLength: 3,
    }),
  )
  .map(
    ([first, rest]) =>
      first.join(' & ') +
      rest.map(([a, arrow, b, nodes]) => a + arrow + b + nodes.join(' & ')).join(''),
  );

const other = fc.constantFrom(
  'classDef hot fill:#f00,stroke:#333',
  'class A hot',
  'style A fill:#f9f,stroke-width:4px',
  'linkStyle default stroke:red',
  'click A "https://example.org" "tip"',
  'click A href "https://example.org" _blank',
  // What stands before it on its line Mermaid drops.
  '\ndirection LR',
  '%% a comment --> no',
  'accTitle: A title; with more',
  'accDescr { two\nlines }',
  '',
);

const statements: fc.Arbitrary<string> = fc.letrec<{ block: string; group: string }>((tie) => ({
  block: fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(chain, fc.constantFrom('\n', '\n', ';\n', ' \n', ';'))
            .map((all) => all.join('')),
        },
        { weight: 2, arbitrary: other.map((line) => `${line}\n`) },
        { weight: 2, arbitrary: tie('group') },
      ),
      { maxLength: 5 },
    )
    .map((all) => all.map((one) => `  ${one}`).join('')),
  group: fc
    .tuple(
      fc.constantFrom(
        'g1',
        'g2 [Second]',
        'g3["Third: x"]',
        'two words',
        '"In quotes"',
        'g4 ',
        '"one"',
      ),
      tie('block'),
    )
    .map(([head, block]) => `subgraph ${head}\n${block}\n  end\n`),
})).block;

/** Texts that are nearly always flowcharts, with all that the grammar has. */
export const flowchartText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: T\n---\n', '%%{init: {"theme": "base"}}%%\n', '%% hello\n'),
    fc.constantFrom(
      'flowchart LR\n',
      'graph TD;\n',
      'flowchart\n',
      'graph TB\n',
      'flowchart RL  \n',
    ),
    statements,
  )
  .map((parts) => parts.join(''));
