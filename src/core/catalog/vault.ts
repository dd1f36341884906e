import * as z from 'zod';
import { attrs, bind, indented, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * It starts sealed: to open it is for people, by the client of OpenBao, which is free and speaks the same.
 *
 * @see https://search.nixos.org/options?query=services.vault
 */
export const vault = defineServiceKind({
  kind: 'vault',
  title: 'Vault',
  description: 'Keeps secrets and hands them out, to whom its policies allow',
  aliases: ['hashicorp-vault'],
  role: 'identity',
  icon: 'M4 4h16v16H4zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 4v5M20 12h-5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(8200),
    storage: setting.choice(['file', 'inmem'], {
      title: 'Storage',
      description: 'On disk, or in memory until the next start.',
    }),
    ui: setting.boolean(true, { title: 'Web page' }),
  }),
  port: ownPort,
  unit: () => 'vault.service',
  prefix: 'VAULT',
  connection: (c) => ({
    variables: [{ name: c.variable('ADDR'), value: text`http://${c.endpoint}` }],
    secrets: [
      {
        variable: c.variable('TOKEN_FILE'),
        file: c.file('token'),
        path: text`/run/secrets/${c.clientDomain}/vault-token`,
        content: 'token for Vault',
        origin: '`bao token create -field=token`',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'vault'],
      attrs([
        bind('enable', true),
        bind('address', s.listen),
        bind('storageBackend', s.setting('storage')),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'vault', 'extraConfig'],
      indented(['ui = ', s.text('ui'), '\napi_addr = "http://', s.advertisedEndpoint, '"\n']),
    ),
  ],
  afterwards:
    '`bao operator init`, once, and `bao operator unseal` after each start; `BAO_ADDR` is `http://127.0.0.1:<port>`',
  tools: ['openbao'],
  unfree: 'its licence is the Business Source License',
  unfreePackages: ['vault'],
});
