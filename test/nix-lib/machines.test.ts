import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flakeCheck } from '../oracles/nix.ts';
import { evalLibrary } from './library.ts';

const BUNDLE = join(import.meta.dirname, '../../examples/sales/bundle');
const TOPOLOGY = '(root + "/examples/sales/network-topology.json")';
const EVENTS = '(root + "/examples/sales/bundle/domain-events.json")';

/** The library as the example's bundle carries it, with our stand-in for nixpkgs. */
const bundled = (expression: string): Promise<unknown> =>
  evalLibrary(`
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      cim = import (root + "/examples/sales/bundle/lib") { inherit (nixpkgs) lib; inherit pkgs; };
      config = cim.fromEvents ${EVENTS};
    in
    ${expression}`);

describe('parseNetworkEvents and projectServices', () => {
  test('give a machine its name, its neighbours and the ports that others reach', async () => {
    const found = await evalLibrary(`
      let
        network = cim.parseNetworkEvents ${TOPOLOGY};
        edge = cim.parseNetworkEvents { topology = ${TOPOLOGY}; hostname = "edge"; };
        pick = lib.mapAttrs (_: service: {
          inherit (service) bindAddress domainName hostname port;
        });
      in
      {
        network = builtins.removeAttrs network [ "hosts" ];
        edge = { inherit (edge) hostname ports; };
        services = pick { inherit (cim.projectServices network) nginx redis clickhouse sales-postgresql; };
      }`);
    expect(found).toEqual({
      network: {
        hostname: 'core',
        name: 'network',
        nodes: [
          { hostname: 'core', ip: '10.20.0.11' },
          { hostname: 'edge', ip: '10.20.0.10' },
          { hostname: 'floor', ip: '10.20.0.12' },
        ],
        ports: [4222, 5432, 6379, 8082, 8083],
      },
      edge: { hostname: 'edge', ports: [80, 8081] },
      services: {
        clickhouse: {
          bindAddress: '127.0.0.1',
          domainName: 'insight',
          hostname: 'core',
          port: 8123,
        },
        nginx: { bindAddress: '0.0.0.0', domainName: 'sales', hostname: 'edge', port: 80 },
        redis: { bindAddress: '0.0.0.0', domainName: 'sales', hostname: 'core', port: 6379 },
        'sales-postgresql': {
          bindAddress: '0.0.0.0',
          domainName: 'sales',
          hostname: 'core',
          port: 5432,
        },
      },
    });
  });

  test('read a topology without a journal, and a journal', async () => {
    const node = {
      id: 'a',
      name: 'Alpha',
      interfaces: [{ name: 'eth0', addresses: ['10.0.0.1'] }],
    };
    const found = await evalLibrary(
      `{
        alone = map (field: (cim.parseNetworkEvents (folder + "/network.json")).\${field}) [ "hostname" "ports" "nodes" ];
        services = lib.attrNames (cim.projectServices (cim.parseNetworkEvents (folder + "/network.json")));
        journal = (cim.parseNetworkEvents (folder + "/events.json")).hostname;
        nothing = builtins.removeAttrs (cim.parseNetworkEvents { nodes = [ ]; }) [ "name" ];
      }`,
      {
        'network.json': { nodes: [{ ...node, services: ['shop/redis', 'shop/unheard-of'] }] },
        'events.json': [{ NodeAddedToTopology: { topology_id: 't', node } }],
      },
    );
    expect(found).toEqual({
      alone: ['alpha', [6379], [{ hostname: 'alpha', ip: '10.0.0.1' }]],
      services: ['redis'],
      journal: 'alpha',
      nothing: { hostname: null, hosts: {}, nodes: [], ports: [] },
    });
  });
});

describe('generateNixOSConfig', () => {
  test('makes machines of a journal alone', async () => {
    const found = await evalLibrary(`
      lib.mapAttrs (_: machine: {
        inherit (machine.config.networking) hostName interfaces;
        targets = lib.attrNames machine.config.systemd.targets;
        ports = map (service: service.port) (lib.attrValues (lib.filterAttrs (_: service: service.here) machine.config.cim.domains.sales.services));
      }) (cim.generateNixOSConfig (cim.fromEvents ${EVENTS} // { inherit (nixpkgs.lib) nixosSystem; }))`);
    expect(found).toMatchObject({
      edge: {
        hostName: 'edge',
        interfaces: {
          enp1s0: { ipv4: { addresses: [{ address: '10.20.0.10', prefixLength: 24 }] } },
        },
        targets: ['domain-sales'],
        ports: [80, 8081],
      },
    });
  });
});

describe('tools and packages', () => {
  test('are those of the domain, by the names of nixpkgs', async () => {
    const found = await bundled(`{
      shell = (cim.createDevShell { domainConfig = config; tools = [ "nats-cli" "jq" ]; }).name;
      tools = map lib.getName (cim.projectUserTools cim.loadDomainContext);
      apps = lib.mapAttrs (_: lib.getName) (cim.buildApplications config);
      odd = (builtins.tryEval (builtins.deepSeq (map lib.getName (cim.projectUserTools { tools = [ "no-such" ]; })) true)).success;
    }`);
    expect(found).toEqual({
      shell: expect.any(String),
      tools: ['curl', 'natscli', 'postgresql', 'redis'],
      apps: { 'orders-api': 'orders-api', reports: 'reports', stock: 'stock' },
      odd: false,
    });
  });

  test('need pkgs, and say so', async () => {
    await expect(evalLibrary('cim.projectUserTools { tools = [ "jq" ]; }')).rejects.toThrow(
      'projectUserTools needs pkgs',
    );
  });
});

describe('the check of a bundle', () => {
  const drifted = async (file: string, from: string, to: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'flakegraph-drift-'));
    try {
      await cp(BUNDLE, folder, { recursive: true });
      const text = await readFile(join(folder, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(
        join(folder, file),
        text.replace(from, () => to),
      );
      const { ok, stderr } = await flakeCheck(folder);
      return ok ? '' : stderr;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  test.each([
    { file: 'modules/domains/sales.nix', from: 'port = 4222;', to: 'port = 4223;', of: 'a domain' },
    { file: 'modules/topology.nix', from: '10.20.0.11', to: '10.20.0.13', of: 'a machine' },
    { file: 'domain-events.json', from: 'Invoices and payments', to: 'Other', of: 'a domain' },
  ])('notices drift in $file', async ({ file, from, to, of }) => {
    expect(await drifted(file, from, to)).toContain(`disagree about ${of}`);
  });
});
