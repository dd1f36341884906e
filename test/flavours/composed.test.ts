import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkOptions } from '../../src/cli/check/conformity.ts';
import { readDocument } from '../../src/cli/read.ts';
import { Workspace } from '../../src/core/model/graph.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts, type Host } from '../oracles/hosts.ts';
import { inFlavour } from './both.ts';

/** A flake of somebody else, who makes a machine of a bundle's modules by hand. */
const consumer = (bundle: string, hostName: string, modules: readonly string[]): string => `{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    home-manager = {
      url = "github:nix-community/home-manager/release-26.05";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    bundle = {
      url = "path:${bundle}";
      inputs.nixpkgs.follows = "nixpkgs";
      inputs.home-manager.follows = "home-manager";
    };
  };

  outputs = { nixpkgs, home-manager, bundle, ... }: {
    nixosConfigurations.own = nixpkgs.lib.nixosSystem {
      modules = [
        home-manager.nixosModules.home-manager
        {
          networking.hostName = "${hostName}";
          nixpkgs.hostPlatform = "x86_64-linux";
          fileSystems."/" = { device = "/dev/vda"; fsType = "ext4"; };
          boot.loader.grub.device = "/dev/vda";
          system.stateVersion = "26.05";
        }
      ] ++ map (name: bundle.nixosModules.\${name}) [ ${modules.map((name) => `"${name}"`).join(' ')} ];
    };
  };
}
`;

const composed = async (bundle: string, hostName: string, modules: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'composed-'));
  try {
    await writeFile(join(folder, 'flake.nix'), consumer(bundle, hostName, modules));
    const { own } = await evalHosts(folder);
    if (own === undefined) throw new Error('There is no machine');
    return own;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const Services = z.object({
  services: z.looseObject({ nats: z.object({ enable: z.literal(true), port: z.int() }) }),
});

/** Names of the units and options below `services` that a machine defines. */
const servicesOf = ({ definitions }: Host): readonly string[] => [
  ...new Set(
    definitions.filter(({ path }) => path[0] === 'services').map(({ path }) => path[1] ?? ''),
  ),
];

describe.each(Workspace.shape.flavour.options)('nixosModules of a bundle, %s', (flavour) => {
  test('make a machine by hand: of some domains, or of all', async () => {
    const read = await readDocument({ events: 'examples/sales/domain-events.json' });
    if (!read.ok) throw new Error(read.error.message);
    await inFolder(inFlavour(read.value.document, flavour), async (bundle) => {
      const part = ['sales', 'billing', 'inventory', 'warehouse'];
      const some = await composed(bundle, 'core', part);
      expect([...some.failedAssertions, ...some.warnings]).toEqual([]);
      expect(checkOptions(some.definitions).problems).toEqual([]);
      expect(Services.parse(some.config).services.nats.port).toBe(4222);
      expect(servicesOf(some)).toContain('postgresql');
      expect(servicesOf(some)).not.toContain('clickhouse');
      expect(servicesOf(some)).not.toContain('openssh');

      const all = await composed(bundle, 'core', ['base', 'topology', 'sales']);
      expect([...all.failedAssertions, ...all.warnings]).toEqual([]);
      expect(servicesOf(all)).toEqual(expect.arrayContaining(['clickhouse', 'nats', 'openssh']));

      const alone = await composed(bundle, 'core', ['sales']);
      expect(alone.failedAssertions.join()).toContain('names billing, which is no other domain');

      const stranger = await composed(bundle, 'elsewhere', part);
      expect(stranger.failedAssertions).toContain('cim.hosts lacks this machine, elsewhere.');
    });
  });
});
