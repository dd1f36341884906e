import { expect, test } from 'vitest';
import type { Json } from '../../src/core/model/text.ts';
import { checkOption } from '../../src/core/options/check-option.ts';
import { firstValue } from '../../src/core/options/first-value.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { splitOptionPath } from '../../src/core/options/option-path.ts';
import { typeAt } from '../../src/core/options/type-at.ts';
import { formOf, readText, textOf } from '../../src/core/options/value-form.ts';
import { nixosOptions } from '../oracles/option-data.ts';

const options = knowOptions(nixosOptions);

/** Path, value, the form of it, and the value with which the option is added. */
const CASES: readonly (readonly [string, Json, object, Json])[] = [
  ['services.nginx.enable', false, { kind: 'switch' }, true],
  ['services.nginx.enable', 'yes', { kind: 'json' }, true],
  ['services.nginx.clientMaxBodySize', '20m', { kind: 'text', base: 'string' }, '10m'],
  ['services.nats.port', 1, { kind: 'text', base: 'integer' }, 4222],
  ['services.nginx.virtualHosts.a.root', '/a', { kind: 'text', base: 'path' }, ''],
  ['services.nginx.virtualHosts.a.root', null, { kind: 'json' }, ''],
  ['services.nginx.virtualHosts.a.root', { $path: '/a' }, { kind: 'json' }, ''],
  ['services.nginx.virtualHosts.a.root', { $path: './a' }, { kind: 'text', base: 'path' }, ''],
  ['environment.systemPackages', [{ $package: 'jq' }], { kind: 'lines', base: 'package' }, []],
  ['networking.firewall.allowedTCPPorts', [80], { kind: 'lines', base: 'integer' }, []],
  [
    'users.users.a.shell',
    { $package: 'fish' },
    { kind: 'text', base: 'package' },
    { $package: 'shadow' },
  ],
  [
    'services.nginx.package',
    { $force: { $package: 'a' } },
    { kind: 'json' },
    { $package: 'nginxStable' },
  ],
  ['environment.variables', { A: 'b' }, { kind: 'json' }, {}],
  ['systemd.services.a.environment.X', 'y', { kind: 'text', base: 'string' }, ''],
  ['no.such.option', 'x', { kind: 'json' }, ''],
];

test.each(CASES)('%s = %j', (path, value, form, first) => {
  const option = typeAt(options, splitOptionPath(path));
  expect(formOf(option?.type ?? null, value)).toEqual(form);
  expect(firstValue(option)).toEqual(first);
});

test('a choice may be null', () => {
  const option = typeAt(options, splitOptionPath('services.openssh.settings.LogLevel'));
  const form = formOf(option?.type ?? null, 'INFO');
  expect(form).toMatchObject({ kind: 'choice', values: expect.arrayContaining(['INFO']) });
});

test.each([
  ['string', ' a ', { value: ' a ' }],
  ['integer', ' 12 ', { value: 12 }],
  ['integer', '1.5', { problem: 'Type a whole number.' }],
  ['integer', '', { problem: 'Type a whole number.' }],
  ['package', 'pkgs.jq', { value: { $package: 'jq' } }],
  ['path', '/var/lib', { value: '/var/lib' }],
  ['path', './motd', { value: { $path: './motd' } }],
] as const)('%s from %j', (base, text, read) => {
  expect(readText(base, text)).toEqual(read);
  if ('value' in read) expect(readText(base, textOf(read.value))).toEqual(read);
});

test('nearly every option begins with a value that it takes', () => {
  const wrong = Object.keys(nixosOptions).filter((path) => {
    const value = firstValue(typeAt(options, splitOptionPath(path)));
    return checkOption(options, path, value).problem !== null;
  });
  expect(wrong.length / options.names.length).toBeLessThan(0.2);
});
