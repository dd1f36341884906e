import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { checkOptions } from '../../src/cli/check/conformity.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import type { Document } from '../../src/core/model/document.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts, type Host } from '../oracles/hosts.ts';
import { anyNetwork } from './any-network.ts';
import { accepts } from './firewall.ts';
import { leased } from './lease.ts';
import { type Machine, machineOf } from './machine.ts';
import { deliver } from './packets.ts';

const run = promisify(execFile);

/** The rules of a machine, in the chains into which NixOS puts them. */
const ruleset = ({ networking: { firewall, nftables } }: Machine): string => `
table inet nixos-fw {
  chain input-allow {
${firewall.extraInputRules}
  }
  chain forward-allow {
${firewall.extraForwardRules}
  }
}
${Object.entries(nftables.tables)
  .map(([name, { family, content }]) => `table ${family} ${name} {\n${content}\n}`)
  .join('\n')}
`;

/** Complaints of nft; it reads, and changes nothing. */
const nftCheck = async (rules: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-nft-'));
  try {
    const file = join(folder, 'rules.nft');
    await writeFile(file, rules);
    // A user other than root may look only at a network of his own.
    const command = process.getuid?.() === 0 ? ['nft'] : ['unshare', '-rn', 'nft'];
    const [program = 'nft', ...args] = [...command, '-c', '-f', file];
    return await run(program, args).then(
      () => '',
      (error: unknown) => String(error instanceof Error ? error.message : error),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const Services = z.record(
  z.string(),
  z.object({
    services: z.record(z.string(), z.object({ address: z.string(), port: z.number().nullable() })),
  }),
);

/** Fails where a drawn connection does not come through, or one that nobody drew does. */
const checkConnections = ({ graph }: Document, hosts: Readonly<Record<string, Host>>): number => {
  const machines = Object.entries(hosts).map(([name, host]) => leased(machineOf(name, host), host));
  const deployment = deploy(graph);
  let count = 0;
  for (const provider of deployment.services) {
    if (provider.host === null || provider.port === null || provider.host.address === null)
      continue;
    const server = machines.find(({ name }) => name === provider.host?.slug);
    for (const client of machines) {
      if (!server || client === server) continue;
      const known = Services.parse(Object(hosts[client.name]?.config.cim).domains);
      const target = known[provider.domain?.slug ?? '']?.services[provider.slug]?.address ?? '';
      const isDrawn = provider.clients.some(({ host }) => host?.slug === client.name);
      const arrived = deliver(machines, client, target);
      const packet = { protocol: 'tcp', port: provider.port };
      const says = `${client.name} to ${provider.path} at ${target}`;
      count += 1;
      // Who is allowed without an address, is allowed at every address of the network.
      const networksOf = (slug: string) =>
        deployment.hosts.find((host) => host.slug === slug)?.network.networks ?? [];
      const isBeside = provider.clients.some(
        ({ host }) =>
          host?.address === null &&
          host.network.networks.some(({ network }) =>
            networksOf(client.name).some((one) => one.network === network),
          ),
      );
      if (!isDrawn && isBeside) continue;
      if (!isDrawn) {
        const open =
          arrived && accepts(server.networking.firewall.extraInputRules, { ...packet, ...arrived });
        expect(open ?? false, says).toBe(false);
        continue;
      }
      expect(arrived?.at, says).toBe(server.name);
      if (!arrived) continue;
      expect(
        accepts(server.networking.firewall.extraInputRules, { ...packet, ...arrived }),
        says,
      ).toBe(true);
      // The answer finds its way, too.
      expect(deliver(machines, server, arrived.source)?.at, `back: ${says}`).toBe(client.name);
    }
  }
  return count;
};

test('in any network, exactly the drawn connections come through', async () => {
  let cases = 0;
  let rulesets = 0;
  await fc.assert(
    fc.asyncProperty(anyNetwork, async (document) => {
      await inFolder(document, async (folder) => {
        const hosts = await evalHosts(folder);
        for (const [name, host] of Object.entries(hosts)) {
          expect(host.failedAssertions, name).toEqual([]);
          expect(checkOptions(host.definitions).problems, name).toEqual([]);
          expect(await nftCheck(ruleset(machineOf(name, host))), name).toBe('');
          rulesets += 1;
        }
        cases += checkConnections(document, hosts);
      });
    }),
    { numRuns: 6, endOnFailure: true },
  );
  console.log(`connections in random networks: ${cases} cases, ${rulesets} rulesets`);
  expect(cases).toBeGreaterThan(0);
});

test('four tiers are what their drawing says', async () => {
  const hosts = await evalHosts(
    fileURLToPath(new URL('../../examples/four-tiers/bundle', import.meta.url)),
  );
  const machine = (name: string): Machine => {
    const host = hosts[name];
    if (!host) throw new Error(`no machine ${name}`);
    return machineOf(name, host);
  };
  for (const name of Object.keys(hosts)) expect(await nftCheck(ruleset(machine(name)))).toBe('');
  // The networks of providers are no part of the tunnel, nor trusted, nor spared by NAT.
  const [border, branch] = [machine('border').networking, machine('branch').networking];
  expect(border.wireguard.interfaces.wg0?.peers).toMatchObject([
    { endpoint: '198.51.100.2:51821', allowedIPs: ['10.80.99.2/32', '10.81.0.0/24'] },
  ]);
  expect(branch.wireguard.interfaces.wg0?.peers).toMatchObject([{ endpoint: '203.0.113.2:51821' }]);
  expect(border.firewall.extraForwardRules).not.toContain('203.0.113.0');
  expect(border.nftables.tables['cim-nat']?.content).not.toContain('203.0.113.0');
  expect(hosts.hall?.config).toMatchObject({
    services: {
      dnsmasq: {
        settings: { 'dhcp-range': ['10.80.50.128,10.80.50.254,12h', 'fd80:50::,ra-stateless'] },
      },
    },
  });
});
