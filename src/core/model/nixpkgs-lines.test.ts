import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overrideLines, readOverrides, readPermitted } from './nixpkgs-lines.ts';
import { anyText } from './testing/texts.ts';

const name = fc.constantFrom('openssl', "with'prime", '_1password-cli', 'constructor');
const scalar = fc.oneof(
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.constant(null),
  anyText,
  fc.constantFrom('true', '7', ' spaced ', 'pkgs.jq', '["a"]', '"', 'a = b', '', '${x}'),
  fc.constantFrom('jq', 'python3Packages.numpy').map((one) => ({ $package: one })),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const overrides = fc.dictionary(name, fc.dictionary(name, value, { minKeys: 1, maxKeys: 3 }), {
  maxKeys: 3,
});

describe('overrides as lines', () => {
  test('say what they say as data', () => {
    fc.assert(
      fc.property(overrides, (all) => {
        expect(readOverrides(overrideLines(all))).toEqual({ value: all });
      }),
    );
  });

  test('are read as people write them', () => {
    const text = '\n openssl.static=true\nnginx.modules = ["rtmp"]\nnginx.zlib = pkgs.zlib-ng\n';
    expect(readOverrides(text)).toEqual({
      value: {
        openssl: { static: true },
        nginx: { modules: ['rtmp'], zlib: { $package: 'zlib-ng' } },
      },
    });
  });

  test.each([
    ['openssl', 'Write "openssl" as openssl.static = true.'],
    ['openssl.static', 'Write "openssl.static" as openssl.static = true.'],
    ['openssl.static =', 'Write "openssl.static =" as openssl.static = true.'],
    ['${x}.a = 1', 'Write "${x}.a = 1" as openssl.static = true.'],
    ['a.__proto__ = 1', 'Write "a.__proto__ = 1" as openssl.static = true.'],
    ['a.b = {"c":1}', '"a.b = {"c":1}" gives no text, number, true, false, package or list.'],
    [
      'a.b = pkgs.no name',
      '"a.b = pkgs.no name" gives no text, number, true, false, package or list.',
    ],
    ['a.b = 1.5', '"a.b = 1.5" gives no text, number, true, false, package or list.'],
    ['a.b = 1\na.b = 2', '"a.b" is there twice.'],
  ])('%j: %s', (text, problem) => {
    expect(readOverrides(text)).toEqual({ problem });
  });

  test('never throw', () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.string()), (text) => void readOverrides(text)));
  });
});

describe('insecure packages as lines', () => {
  test('are each there once, sorted', () => {
    const text = 'openssl-1.1.1w\n\n olm-3.2.16 \nopenssl-1.1.1w';
    expect(readPermitted(text)).toEqual({ value: ['olm-3.2.16', 'openssl-1.1.1w'] });
  });

  test.each(['openssl', 'openssl 1.1', '-1.0', 'a-1${x}'])('%s lacks its version', (text) => {
    const problem = `Write "${text}" with its version, such as openssl-1.1.1w.`;
    expect(readPermitted(text)).toEqual({ problem });
  });
});
