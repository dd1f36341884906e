import * as z from 'zod';
import { attrs, bind, list } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * Every machine has an SSH server; this says how it differs from the others'.
 *
 * @see https://search.nixos.org/options?query=services.openssh
 */
export const openssh = defineServiceKind({
  kind: 'openssh',
  title: 'OpenSSH',
  description: "The machine's SSH server: its port, and who may log in, by key alone",
  aliases: ['ssh', 'sshd', 'bastion'],
  role: 'network',
  icon: 'M4 5h16v14H4zM8 10l3 2-3 2M13 15h3M17 8h.010',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(22),
    users: setting.list(
      {
        title: 'Users',
        description:
          'Who may log in, one a line; none for all. Changes of the machine come as root.',
      },
      /^[a-z_][a-z0-9_-]*$/,
    ),
    forwarding: setting.boolean(true, {
      title: 'Forwarding',
      description: 'Lets people reach other machines through it.',
    }),
  }),
  port: ownPort,
  admits: 'users',
  unit: () => 'sshd.service',
  prefix: 'SSH',
  connection: (c) => ({ variables: [{ name: c.variable('ADDR'), value: c.endpoint }] }),
  nixos: (s) => [
    bind(
      ['services', 'openssh', 'settings'],
      attrs([
        bind('AllowTcpForwarding', s.setting('forwarding')),
        bind('LogLevel', 'VERBOSE'),
        bind('MaxAuthTries', 3),
        ...s.only(s.any(s.items('users')), bind('AllowUsers', s.setting('users'))),
      ]),
    ),
  ],
  nixosHost: (s) => [bind(['services', 'openssh', 'ports'], list([s.port]))],
  tools: ['openssh'],
});
