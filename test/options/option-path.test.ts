import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  problemOfPath,
  showOptionPath,
  splitOptionPath,
} from '../../src/core/options/option-path.ts';

test.each([
  ['services.nginx.enable', ['services', 'nginx', 'enable']],
  ['services.nginx.virtualHosts."a.b".root', ['services', 'nginx', 'virtualHosts', 'a.b', 'root']],
  ['boot.kernel.sysctl."net.core.rmem_max"', ['boot', 'kernel', 'sysctl', 'net.core.rmem_max']],
  ['a."say \\"hi\\" \\\\".b', ['a', 'say "hi" \\', 'b']],
  ['users.users.<name>.shell', ['users', 'users', '<name>', 'shell']],
])('%s', (text, steps) => {
  expect(splitOptionPath(text)).toEqual(steps);
  expect(showOptionPath(steps)).toBe(text);
});

test('what is shown is split into what it was', () => {
  const step = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('.', '"', '\\', '\\"', '', ' ', '${x}', '\n', "it's"),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      expect(splitOptionPath(showOptionPath(steps))).toEqual(steps);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['services.nginx.enable', null],
  ['services.nginx.virtualHosts."a..b".root', null],
  ['', 'Type the path of an option.'],
  ['services.', 'Type a name on each side of a dot.'],
  ['services..nginx', 'Type a name on each side of a dot.'],
  ['services."a.b', 'Close the quotes.'],
  ['users.users.<name>.shell', 'Put a name in place of <name>.'],
])('%j is a path: %s', (text, problem) => {
  expect(problemOfPath(text)).toBe(problem);
});
