import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';
import { since } from './since.ts';

/**
 * Its users get their passwords on the machine, by `smbpasswd -a`.
 *
 * @see https://search.nixos.org/options?query=services.samba
 */
export const samba = defineServiceKind({
  kind: 'samba',
  title: 'Samba',
  description: 'A folder that Windows, macOS and Linux share over SMB',
  aliases: ['smb', 'cifs', 'file-share'],
  role: 'storage',
  icon: 'M3 6h7l2 3h9v10H3zM8 14h8M13 11l3 3-3 3',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    path: setting.text('/srv/share', { title: 'Folder' }, /^\/[^\s"\\$]*$/),
    read_only: setting.boolean(false, { title: 'Read-only' }),
    guests: setting.boolean(false, {
      title: 'Guests',
      description: 'Lets people in without a password.',
    }),
    users: setting.text(
      '',
      { title: 'Users', description: 'Who may use it, by name or @group; empty for all of them.' },
      /^[A-Za-z0-9_@. -]*$/,
    ),
  }),
  port: () => 445,
  otherPorts: [139],
  unit: () => 'samba-smbd.service',
  prefix: 'SMB',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`smb://${c.address}/` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'samba'],
      attrs([
        bind('enable', true),
        bind(
          [since('25.05', 'settings', 'shares')],
          attrs([
            bind(
              [s.instance],
              attrs([
                bind('path', s.setting('path')),
                bind('read only', s.when(s.equals('read_only', true), 'yes', 'no')),
                bind('guest ok', s.when(s.equals('guests', true), 'yes', 'no')),
                ...s.only(s.isSet('users'), bind('valid users', s.setting('users'))),
              ]),
            ),
            ...s.only(
              s.equals('guests', true),
              bind(['global', 'map to guest'], 'bad user', {
                comment: ['Else only who gives no name is a guest, and Windows always gives one.'],
              }),
            ),
          ]),
        ),
      ]),
    ),
    bind(['systemd', 'tmpfiles', 'rules'], [text`d ${s.text('path')} 0775 root users -`]),
  ],
  afterwards: '`smbpasswd -a <user>` for each of its users',
  tools: ['samba'],
});
