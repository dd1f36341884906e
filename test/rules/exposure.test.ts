import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../../src/core/model/text.ts';
import { exposureOf } from '../../src/core/rules/exposure/exposure.ts';
import { HARDENED } from '../../src/core/rules/exposure/hardened.ts';
import type { UnitSettings } from '../../src/core/rules/exposure/unit.ts';
import { evalJson } from '../oracles/nix.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-units-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lines = (settings: UnitSettings): readonly string[] =>
  Object.entries(settings).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: Json) => `${key}=${one}`),
  );

/** What systemd says of each unit; without a system it does not see what implies `PrivateMounts`. */
const bySystemd = async (units: readonly UnitSettings[]): Promise<readonly number[]> => {
  const paths = await Promise.all(
    units.map(async (settings, index) => {
      const path = join(folder, `unit-${index}.service`);
      const text = ['[Service]', 'ExecStart=/bin/true', ...lines(settings)];
      await writeFile(path, `${text.join('\n')}\n`);
      return path;
    }),
  );
  const { stdout } = await run(
    'systemd-analyze',
    ['security', '--offline=true', '--no-pager', ...paths],
    { env: { ...process.env, LC_ALL: 'C.UTF-8', SYSTEMD_COLORS: '0' }, maxBuffer: 2 ** 26 },
  );
  const found = [...stdout.matchAll(/exposure level for unit-(\d+)\.service: (\d+)\.(\d)/g)];
  return found
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([, , whole, tenth]) => Number(whole) * 10 + Number(tenth));
};

const oneOf = (...values: readonly Json[]) => fc.constantFrom(...values);
const flag = oneOf(true, false, 'yes', 'no');
const FLAGS = [
  'DynamicUser',
  'PrivateDevices',
  'PrivateNetwork',
  'PrivateTmp',
  'PrivateUsers',
  'ProtectControlGroups',
  'ProtectKernelModules',
  'ProtectKernelTunables',
  'ProtectKernelLogs',
  'ProtectClock',
  'ProtectHostname',
  'LockPersonality',
  'MemoryDenyWriteExecute',
  'NoNewPrivileges',
  'RemoveIPC',
  'RestrictRealtime',
  'RestrictSUIDSGID',
  'Delegate',
];
const anyUnit: fc.Arbitrary<UnitSettings> = fc
  .record(
    {
      ...Object.fromEntries(FLAGS.map((name) => [name, flag])),
      User: oneOf('root', 'daemon', 'nobody'),
      SupplementaryGroups: oneOf('', 'adm'),
      ProtectHome: oneOf(true, 'read-only', 'tmpfs', false),
      ProtectSystem: oneOf(true, 'full', 'strict', false),
      CapabilityBoundingSet: oneOf('', 'CAP_NET_BIND_SERVICE CAP_CHOWN', '~CAP_SYS_ADMIN CAP_KILL'),
      AmbientCapabilities: oneOf('', 'CAP_NET_BIND_SERVICE'),
      UMask: oneOf('0077', '0027', '0022', '0000', '0007', '0037'),
      KeyringMode: oneOf('private', 'shared', 'inherit'),
      ProtectProc: oneOf('invisible', 'noaccess', 'ptraceable', 'default'),
      ProcSubset: oneOf('pid', 'all'),
      NotifyAccess: oneOf('all', 'main', 'none'),
      RestrictNamespaces: oneOf(true, false, 'user net', '~user mnt'),
      RestrictAddressFamilies: oneOf(
        ['AF_INET', 'AF_INET6', 'AF_UNIX'],
        'none',
        '~AF_PACKET AF_NETLINK',
        'AF_UNIX',
      ),
      SystemCallArchitectures: oneOf('native', 'x86', ''),
      SystemCallFilter: oneOf(
        ['@system-service', '~@privileged @resources'],
        '@system-service',
        '~@mount @swap @reboot',
        ['~@clock', '~@debug'],
        '@basic-io @file-system',
      ),
      IPAddressDeny: oneOf('any', '10.0.0.0/8'),
      IPAddressAllow: oneOf('localhost', 'localhost 10.0.0.1', '10.0.0.1'),
      DevicePolicy: oneOf('strict', 'closed', 'auto'),
      DeviceAllow: oneOf('', '/dev/null rw'),
    },
    { requiredKeys: [] },
  )
  .map((unit) => ({ ...unit, PrivateMounts: true }));

test('a unit without any hardening, and one with all', async () => {
  const plain = exposureOf({});
  expect(plain.tenths).toBe(96);
  expect(plain.open[0]).toBe('PrivateNetwork=');
  const [found = Number.NaN] = await bySystemd([{}]);
  expect(Math.abs(found - plain.tenths)).toBeLessThanOrEqual(await tolerance());
});

/** systemd whose table of weights is ours. Others ask a few questions more, or weigh them otherwise. */
const SAME_TABLE = [252];
const TENTHS_APART = 5;

const tolerance = async (): Promise<number> => {
  const { stdout } = await run('systemd-analyze', ['--version']);
  const version = Number(/^systemd (\d+)/.exec(stdout)?.[1]);
  const allowed = SAME_TABLE.includes(version) ? 0 : TENTHS_APART;
  console.log(`systemd ${version}: exposures may differ by ${allowed / 10}`);
  return allowed;
};

test('our own units are as the Nix library says', async () => {
  const file = fileURLToPath(new URL('../../nix/lib/hardening.nix', import.meta.url));
  expect(await evalJson({ file })).toEqual(HARDENED);
});

test('counts as systemd-analyze does', async () => {
  const allowed = await tolerance();
  const units = fc.sample(anyUnit, { numRuns: 150, seed: 7 });
  const found = await bySystemd(units);
  console.log(`exposure of units: ${found.length} cases`);
  expect(found).toHaveLength(units.length);
  const differing = units.flatMap((unit, index) => {
    const { tenths } = exposureOf(unit);
    return Math.abs(tenths - (found[index] ?? Number.NaN)) <= allowed
      ? []
      : [{ unit, ours: tenths, theirs: found[index] }];
  });
  expect(differing.slice(0, 3)).toEqual([]);
});
