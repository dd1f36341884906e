import { readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/cli/check/judge.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { inFolder } from '../bundle/folder.ts';
import { isRefused } from '../bundle/refused.ts';
import { withoutExtras } from '../bundle/without-extras.ts';
import { withMutant } from '../oracles/mutations.ts';
import '../oracles/nix.ts';
import { cli } from './run.ts';

const bundleOf = (example: string): string => `examples/${example}/bundle`;

/** The example, the file, which text became which (or what is new), and a part of the complaint. */
const GENERATED: readonly (readonly [string, string, string, string, string])[] = [
  [
    'sales',
    'modules/domains/sales.nix',
    'recommendedGzipSettings',
    'recommendedGzipSetting',
    'edge: The option services.nginx.recommendedGzipSetting does not exist',
  ],
  [
    'sales',
    'modules/domains/sales.nix',
    'inherit (services.nats) port;',
    'port = toString services.nats.port;',
    'core: services.nats.port: "4222" is not of the type 16 bit unsigned integer',
  ],
  [
    'sales',
    'modules/domains/sales.nix',
    'after = [ "sales-orders-api.service" ];',
    'after = "sales-orders-api.service";',
    'edge: systemd.services.nginx.after: "sales-orders-api.service" is not of the type list',
  ],
  [
    'sales',
    'modules/domains/sales.nix',
    'port = 8081;',
    'port = "8081";',
    "A definition for option `cim.domains.sales.services.orders-api.port' is not of type",
  ],
  [
    'four-tiers',
    'hosts/border/default.nix',
    'useDHCP = false;',
    'useDhcp = false;',
    'border: The option networking.useDhcp does not exist',
  ],
  [
    'four-tiers',
    'hosts/press/default.nix',
    'useDHCP = false;',
    'useDHCP = "no";',
    'press: networking.useDHCP: "no" is not of the type boolean',
  ],
  [
    'sales',
    'home/alice.nix',
    'shellAliases',
    'shellAlias',
    'alice: The option programs.bash.shellAlias does not exist',
  ],
];

/** What a person writes into `extra.nix` of a machine, and the complaint after its name. */
const OVERRIDES: readonly (readonly [string, string])[] = [
  ['services.opensssh.enable = true;', 'The option services.opensssh does not exist'],
  ['services.murmur.port = "64738";', 'services.murmur.port: "64738" is not of the type 16 bit'],
  ['services.murmur.port = 70000;', 'services.murmur.port: 70000 is not of the type 16 bit'],
  [
    'systemd.services.own.after = "network-online.target";',
    'systemd.services.own.after: "network-online.target" is not of the type list',
  ],
  [
    'systemd.services.own.after = [ "network-online" ];',
    'systemd.services.own.after.*: "network-online" is not of the type',
  ],
];

describe('check', () => {
  test.each(GENERATED)('%s: %s: %s → %s is caught', async (example, file, from, to, complaint) => {
    const { problems } = await withMutant(bundleOf(example), { file, from, to }, judge);
    expect(problems.join('\n')).toContain(complaint);
  });

  test('a wrong override on a machine of any drawing is caught, and is all that is', async () => {
    let cases = 0;
    const caught = fc.asyncProperty(
      anyDocument.map(withoutExtras).filter((document) => !isRefused(document)),
      fc.constantFrom(...OVERRIDES),
      fc.nat(),
      (document, [override, complaint], choice) =>
        inFolder(document, async (folder) => {
          const hosts = await readdir(`${folder}/hosts`).catch(() => []);
          const host = hosts[choice % hosts.length];
          if (host === undefined) return;
          await writeFile(`${folder}/hosts/${host}/extra.nix`, `{ ${override} }\n`);
          const { problems } = await judge(folder);
          expect(problems).toEqual([expect.stringContaining(`${host}: ${complaint}`)]);
          cases += 1;
        }),
    );
    await fc.assert(caught, { numRuns: 10 });
    expect(cases).toBeGreaterThan(0);
  });

  test('says that nothing is wrong, what is, and why it cannot look', async () => {
    const fine = await cli('check', bundleOf('sales'));
    expect(fine).toMatchObject({ code: 0, complaint: '' });
    expect(fine.out).toMatch(/^\d{2,} options compared, 0 problems, 0 warnings\n$/);

    const override = { file: 'hosts/edge/extra.nix', to: '{ services.opensssh.enable = true; }\n' };
    const wrong = await withMutant(bundleOf('sales'), override, (folder) => cli('check', folder));
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('edge: The option services.opensssh does not exist\n');

    const elsewhere = await cli('check', 'src');
    expect(elsewhere).toMatchObject({ code: 2, out: '' });
    expect(elsewhere.complaint).toContain('src has no flake.nix [no-flake]');
  });

  test('without Nix, it says how to get it', async () => {
    const path = process.env.PATH;
    process.env.PATH = `${dirname(process.execPath)}/nothing`;
    try {
      const { code, out, complaint } = await cli('check', bundleOf('sales'));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(complaint).toContain('[no-nix]\n  On Debian and Ubuntu: apt-get install');
    } finally {
      process.env.PATH = path;
    }
  });
});
