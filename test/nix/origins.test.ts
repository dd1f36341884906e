import { describe, expect, it } from 'vitest';
import {
  annotated,
  attrs,
  binary,
  bind,
  call,
  indented,
  letIn,
  list,
  ref,
} from '../../src/core/nix/build.ts';
import { print } from '../../src/core/nix/print.ts';
import type { NixFile } from '../../src/core/nix/syntax.ts';

/** Each line with its origin in front of it. */
const noted = (file: NixFile): string => {
  const { text, origins } = print(file);
  const lines = text.replace(/\n$/, '').split('\n');
  expect(origins).toHaveLength(lines.length);
  return lines.map((line, index) => `${origins[index] ?? '-'}|${line}`).join('\n');
};

describe('origins of lines', () => {
  it('are those of the innermost binding or item', () => {
    const file: NixFile = {
      header: ['top'],
      body: attrs([
        bind('plain', true),
        bind(
          'service',
          [
            annotated(attrs([bind('port', 80, { origin: 'port' }), bind('host', 'core')]), {
              origin: 'first',
            }),
            annotated(call('lib.mkIf', ref('here'), { a: { b: 1 } }), {
              origin: 'second',
              blankBefore: true,
            }),
          ],
          { origin: 'service', comment: ['what it is'] },
        ),
      ]),
    };
    expect(noted(file)).toBe(`-|# top
-|{
-|  plain = true;
service|  # what it is
service|  service = [
first|    {
port|      port = 80;
first|      host = "core";
first|    }
-|
second|    (lib.mkIf here {
second|      a = {
second|        b = 1;
second|      };
second|    })
service|  ];
-|}`);
  });

  it('are found on lines that several share', () => {
    const file: NixFile = {
      body: letIn(
        [bind('one', annotated(1, { origin: 'value' }), { origin: 'binding' })],
        attrs([bind('two', annotated({ a: 1, b: 2 }, { origin: 'set' }), { origin: 'outer' })]),
      ),
    };
    expect(noted(file)).toBe(`-|let
value|  one = 1;
-|in
-|{
set|  two = {
set|    a = 1;
set|    b = 2;
set|  };
-|}`);
  });

  it('reach into strings, chains and arguments', () => {
    const script = indented(['first\n', annotated(ref('name'), { origin: 'name' }), '\nlast\n']);
    const chain = binary(
      annotated(list(['a']), { origin: 'left' }),
      '++',
      annotated(binary(list(['b']), '++', annotated(call('f', ['c', 'd']), { origin: 'last' })), {
        origin: 'right',
      }),
    );
    const file: NixFile = {
      body: attrs([bind('script', script, { origin: 's' }), bind('list', chain)]),
    };
    expect(noted(file)).toBe(`-|{
s|  script = ''
s|    first
name|    \${name}
s|    last
s|  '';
left|  list = [
left|    "a"
left|  ]
right|  ++ [ "b" ]
last|  ++ f [
last|    "c"
last|    "d"
last|  ];
-|}`);
  });

  it('change nothing in the text', () => {
    const value = { a: [1], b: { c: 2 } };
    const plain = print({ body: attrs([bind('x', value), bind('y', call('f', value))]) });
    const tree = attrs([
      bind('x', annotated(value, { origin: 'x' }), { origin: 'bx' }),
      bind('y', annotated(call('f', annotated(value, { origin: 'arg' })), { origin: 'y' })),
    ]);
    expect(print({ body: annotated(tree, { origin: 'all' }) }).text).toBe(plain.text);
  });
});
