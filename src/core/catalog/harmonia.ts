import * as z from 'zod';
import { attrs, bind, call, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { since } from './since.ts';

/**
 * Its options moved below `cache` in 26.05, and those for the key changed twice: the key goes
 * through its own settings.
 *
 * @see https://github.com/nix-community/harmonia
 */
export const harmonia = defineServiceKind({
  kind: 'harmonia',
  title: 'Harmonia',
  description: 'Binary cache: gives what its machine has built to other Nix machines',
  aliases: ['nix-cache', 'binary-cache'],
  role: 'storage',
  icon: 'M12 3l8 4.500v9L12 21l-8-4.500v-9zM8 12l3 3 5-6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(5000),
    workers: setting.integer(4, 1, 256, { title: 'Workers' }),
    priority: setting.integer(30, 1, 100, {
      title: 'Priority',
      description: 'The lowest is asked first; cache.nixos.org has 40.',
    }),
    sign_key_file: setting.secret({
      title: 'Signing key file',
      description: 'As nix key generate-secret makes it.',
      origin: '`nix key generate-secret --key-name cache-1`',
    }),
  }),
  port: ownPort,
  unit: () => 'harmonia.service',
  prefix: 'NIX_CACHE',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'harmonia'],
      call(
        'lib.setAttrByPath',
        since('26.05', ['cache'], []),
        attrs([
          bind('enable', true),
          bind(
            'settings',
            attrs([
              bind('bind', s.listen),
              bind('workers', s.setting('workers')),
              bind('priority', s.setting('priority')),
            ]),
          ),
        ]),
      ),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'harmonia'],
      call(
        'lib.setAttrByPath',
        since('26.05', ['cache', 'settings'], ['settings']),
        attrs([bind('sign_key_paths', ['/run/credentials/harmonia.service/key'])]),
      ),
    ),
    bind(
      ['systemd', 'services', 'harmonia', 'serviceConfig', 'LoadCredential'],
      list([text`key:${s.secret('sign_key_file')}`]),
    ),
  ],
  afterwards:
    'its public key into `nix.settings.trusted-public-keys` of those who use it, its address into `substituters`',
  tools: [],
});
