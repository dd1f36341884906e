import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evalHosts } from './hosts.ts';
import { evalJson, flakeCheck, flakeShow, parseFiles } from './nix.ts';

const bundle = fileURLToPath(new URL('../data/reference-bundle', import.meta.url));

test('parses every file of the reference bundle', async () => {
  expect(await parseFiles(bundle)).toEqual({ count: 20, errors: [] });
});

test('evaluates an expression', async () => {
  expect(await evalJson('{ a = 1 + 1; b = [ true null ]; }')).toEqual({ a: 2, b: [true, null] });
  await expect(evalJson('{ a = b; }')).rejects.toThrow("undefined variable 'b'");
});

test('nix flake check passes on the reference bundle', async () => {
  const { ok, stderr } = await flakeCheck(bundle);
  expect(ok, stderr).toBe(true);
});

test('nix flake show lists the outputs of the reference bundle', async () => {
  const { ok, outputs, stderr } = await flakeShow(bundle);
  expect(ok, stderr).toBe(true);
  expect(Object.keys(outputs)).toContain('nixosConfigurations');
});

test('evaluates the machines of the reference bundle', async () => {
  const { core, edge, floor } = await evalHosts(bundle);
  expect(core?.config).toMatchObject({
    networking: { hostName: 'core' },
    services: {
      nats: { enable: true, serverName: 'core', port: 4222, jetstream: true },
      postgresql: {
        package: { __package: 'postgresql-17.6' },
        ensureDatabases: expect.arrayContaining(['inventory', 'sales']),
        settings: { port: 5432, max_connections: 60 },
      },
    },
    systemd: { services: { 'nats-streams': { path: [{ __package: 'natscli-1.0' }] } } },
    'home-manager': { users: { alice: { home: { stateVersion: '26.05' } } } },
  });
  expect(edge?.config).toMatchObject({ networking: { firewall: { allowedTCPPorts: [80] } } });
  expect(floor?.cim).toMatchObject({ hosts: { core: { address: '10.20.0.11' } } });
  expect(floor?.config).not.toHaveProperty('services.postgresql');
  expect(floor).toMatchObject({ failedAssertions: [], warnings: [], system: 'x86_64-linux' });
});
