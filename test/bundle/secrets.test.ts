import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { secretsOf } from '../../src/core/bundle/secrets.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { evalFlake } from '../oracles/nix.ts';
import { Drawing } from './drawing.ts';
import { inFolder } from './folder.ts';

const drawn = (secrets: 'sops-nix' | 'agenix' = 'sops-nix') => {
  const drawing = new Drawing();
  drawing.run({ type: 'configure-workspace', changes: { secrets } });
  const host_id = drawing.host('box', '10.0.0.1');
  const shop = drawing.domain('shop');
  drawing.service(shop, 'cache', 'redis', { host_id });
  drawing.service(shop, 'charts', 'grafana', {
    host_id,
    settings: { admin_password_file: '/etc/keys/grafana' },
  });
  return drawing.document;
};

/** A module as one of the tools has it, as far as its options go. */
const module = (options: string): string => `{ lib, ... }: {
  imports = [ ../../modules/secrets.nix ];
  options.${options} = lib.mkOption {
    type = lib.types.attrsOf (lib.types.attrsOf lib.types.raw);
    default = { };
    description = "Secrets.";
  };
}
`;

const wired = (options: string, file: string) =>
  inFolder(drawn(), async (folder) => {
    await writeFile(`${folder}/hosts/box/extra.nix`, module(options));
    return evalFlake(
      folder,
      `nixosConfigurations.box.config.${options}`,
      `builtins.mapAttrs (_: s: { inherit (s) path owner; file = baseNameOf (toString s.${file}); })`,
    );
  });

describe('secrets', () => {
  test('go to sops-nix where its module is', async () => {
    expect(await wired('sops.secrets', 'sopsFile')).toEqual({
      'shop/cache-password': {
        path: '/run/secrets/shop/cache-password',
        owner: 'root',
        file: 'box.yaml',
      },
      'grafana/secret-key': {
        path: '/run/secrets/grafana/secret-key',
        owner: 'grafana',
        file: 'box.yaml',
      },
      '/etc/keys/grafana': { path: '/etc/keys/grafana', owner: 'grafana', file: 'box.yaml' },
    });
  });

  test('go to agenix where its module is', async () => {
    expect(await wired('age.secrets', 'file')).toMatchObject({
      'shop-cache-password': {
        path: '/run/secrets/shop/cache-password',
        file: 'box-shop-cache-password.age',
      },
    });
  });

  test.each(['sops-nix', 'agenix'] as const)(
    'are explained for %s, the chosen tool',
    async (tool) => {
      const readme = await inFolder(drawn(tool), (folder) =>
        readFile(`${folder}/README.md`, 'utf8'),
      );
      const other = tool === 'agenix' ? 'sops-nix' : 'agenix';
      expect(readme).toContain(`/${tool}/<revision>`);
      expect(readme).not.toContain(other);
    },
  );

  test('are paths: a value is refused, says why, and is in no file but the journal', async () => {
    const drawing = new Drawing();
    const host_id = drawing.host('box', '10.0.0.1');
    const value = 'correct-horse-battery-staple';
    drawing.service(drawing.domain('shop'), 'cache', 'redis', {
      host_id,
      settings: { password_file: value },
    });
    const { graph } = drawing.document;
    const [service] = deploy(graph).services;
    expect(service?.faults).toEqual([
      { key: 'password_file', message: expect.stringContaining('not the secret') },
    ]);
    expect(secretsOf(deploy(graph)).map(({ path }) => path)).toEqual([
      '/run/secrets/shop/cache-password',
    ]);
    await inFolder(drawing.document, async (folder) => {
      const module = await readFile(`${folder}/modules/domains/shop.nix`, 'utf8');
      expect(module).not.toContain(value);
    });
  });
});

test('say where they come from', () => {
  const drawing = new Drawing();
  const host_id = drawing.host('box', '10.0.0.1');
  const shop = drawing.domain('shop');
  const draw = (kind: string) => drawing.service(shop, kind, kind, { host_id });
  draw('tailscale');
  const client = drawing.service(shop, 'accounts', 'keycloak', {
    host_id: drawing.host('desk', '10.0.0.2'),
  });
  drawing.depends(client, draw('postgresql'));
  drawing.depends(draw('redis-exporter'), draw('redis'));
  const found = secretsOf(deploy(drawing.document.graph)).map(({ path, origin }) => [path, origin]);
  expect(Object.fromEntries(found)).toEqual({
    '/run/secrets/keycloak/database-password': 'as its server has it',
    '/run/secrets/keycloak/environment':
      '`echo KC_BOOTSTRAP_ADMIN_USERNAME=admin; echo "KC_BOOTSTRAP_ADMIN_PASSWORD=$(openssl rand -hex 32)"`',
    '/run/secrets/redis-exporter/environment': '`REDIS_PASSWORD=` as its server has it',
    '/run/secrets/shop/postgresql-password': '`openssl rand -hex 32`',
    '/run/secrets/shop/redis-password': '`openssl rand -hex 32`',
    '/run/secrets/tailscale/auth-key': 'https://login.tailscale.com/admin/settings/keys',
  });
});
