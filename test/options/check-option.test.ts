import { expect, test } from 'vitest';
import type { Json } from '../../src/core/model/text.ts';
import { checkOption } from '../../src/core/options/check-option.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { nixosOptions } from '../oracles/option-data.ts';

const options = knowOptions(nixosOptions);

/** Path, value, whether it is known, and the beginning of what is wrong. */
const CASES: readonly (readonly [string, Json, boolean, string | null])[] = [
  ['services.nginx.clientMaxBodySize', '20m', true, null],
  ['services.nginx.clientMaxBodySize', 20, true, 'Expected: string.'],
  ['services.nginx.clientMaxBodySize', { $force: '20m' }, true, null],
  ['services.nginx.clientMaxBodySize', { $force: 20 }, true, 'Expected: string.'],
  ['services.nginx.nonsense', 1, false, null],
  ['services.nginx', { enable: true, nonsense: 1 }, false, null],
  ['services.nginx', { enable: 'yes' }, true, 'Expected: boolean.'],
  ['environment.systemPackages', [{ $package: 'jq' }], true, null],
  ['environment.systemPackages', [{ $package: 'rm -rf' }], true, 'Give the name of a package'],
  ['environment.systemPackages', ['jq'], true, 'Expected: list of package.'],
  ['services.nginx.virtualHosts."a.b".root', '/srv', true, null],
  ['services.nginx.virtualHosts."a.b".root', { $path: './site' }, true, null],
  ['services.nginx.virtualHosts."a.b".root', { $path: 'a b' }, true, 'Give a path'],
  ['services.nginx.virtualHosts."a.b".root', 'srv', true, 'Expected: null or path.'],
  ['networking.firewall.allowedTCPPorts', [70000], true, 'Expected: list of 16 bit'],
  ['systemd.services.x.serviceConfig.MemoryMax', '1G', true, null],
  ['nixpkgs.hostPlatform', 'x86_64-linux', true, null],
  ['', true, true, 'Expected'],
];

test.each(CASES)('%s = %j', (path, value, known, problem) => {
  const verdict = checkOption(options, path, value);
  expect(verdict.known).toBe(known);
  if (problem === null) expect(verdict.problem).toBeNull();
  else expect(verdict.problem).toContain(problem);
});

test('says the type of an option', () => {
  expect(checkOption(options, 'services.nginx.enable', true).type).toBe('boolean');
  expect(checkOption(options, 'services.no', true).type).toBeNull();
});
