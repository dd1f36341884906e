import * as z from 'zod';
import { attrs, bind, call, indented, list, ref, string, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';
import type { Size } from './sizes.ts';

/** The rest is for the collector, which may need as much again for a moment. */
const MEMORY: Size = { of: 'memory', parts: [{ times: 6, by: 10 }], least: 64, unknown: 512 };

/**
 * Every domain that uses the broker has a user and a virtual host of its own name; nobody else may
 * log in.
 *
 * @see https://search.nixos.org/options?query=services.rabbitmq
 */
export const rabbitmq = defineServiceKind({
  kind: 'rabbitmq',
  title: 'RabbitMQ',
  description: 'Message broker with queues, over AMQP',
  aliases: ['amqp', 'rabbit'],
  role: 'messaging',
  icon: 'M4 20V5h4v6h4V5h4v6h4v9zM15 15h2',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(5672),
    management: setting.boolean(false, {
      title: 'Management',
      description: 'Its web page, on loopback only.',
    }),
    management_port: setting.port(15_672, { title: 'Management port' }),
    max_memory: setting.sized(MEMORY, 32, 1_048_576, {
      title: 'Memory limit',
      unit: 'MiB',
      description: 'Past it, publishers wait. 0: six tenths of its share of the memory.',
    }),
  }),
  port: ownPort,
  unit: () => 'rabbitmq.service',
  ready: ({ instance }) => `${instance}-users.service`,
  // Between nodes, and for command line tools.
  otherPorts: [4369, 25_672],
  prefix: 'AMQP',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`amqp://${c.role}@${c.endpoint}/${c.role}` }],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/rabbitmq-password`,
        content: text`password of the RabbitMQ user ${c.role}`,
      },
    ],
  }),
  clientSecret: 'rabbitmq-password',
  nixos: (s) => [
    bind(
      ['services', 'rabbitmq'],
      attrs([
        bind('enable', true),
        bind('listenAddress', s.bind),
        bind('port', s.port),
        bind(
          'configItems',
          attrs([
            bind(['vm_memory_high_watermark.absolute'], text`${s.text('max_memory')}MiB`),
            ...s.only(
              s.equals('management', true),
              bind(['management.tcp.ip'], call('lib.mkForce', '127.0.0.1'), {
                comment: ['The module gives it the address of the broker.'],
              }),
            ),
          ]),
        ),
        ...s.only(
          s.equals('management', true),
          bind(
            'managementPlugin',
            attrs([bind('enable', true), bind('port', s.setting('management_port'))]),
          ),
        ),
      ]),
    ),
    bind(['systemd', 'services', text`${s.instance}-users`], users(s), { blankBefore: true }),
  ],
  tools: ['rabbitmq-server'],
});

const users = (s: ServiceScope) =>
  attrs([
    bind('description', text`RabbitMQ users of ${s.instance}`),
    bind('wantedBy', ['multi-user.target']),
    bind('requires', ['rabbitmq.service']),
    bind('after', ['rabbitmq.service']),
    bind('path', list([ref('pkgs', 'rabbitmq-server')])),
    bind('environment', { HOME: '/var/lib/rabbitmq' }),
    bind(
      'script',
      indented([
        '# Everybody knows the password of its first user, who may do everything.\n',
        'rabbitmqctl --silent delete_user guest || true\n',
        s.eachLine(s.clientDomains, ({ role }) =>
          string([
            text`rabbitmqctl --silent add_user ${role} <"$CREDENTIALS_DIRECTORY/${role}" ||\n`,
            text`  rabbitmqctl --silent change_password ${role} <"$CREDENTIALS_DIRECTORY/${role}"\n`,
            text`rabbitmqctl --silent set_user_tags ${role} management\n`,
            text`rabbitmqctl --silent add_vhost ${role} || true\n`,
            text`rabbitmqctl --silent set_permissions --vhost ${role} ${role} '.*' '.*' '.*'`,
          ]),
        ),
      ]),
    ),
    bind(
      'serviceConfig',
      s.hardened(
        bind('Type', 'oneshot'),
        bind('RemainAfterExit', true),
        bind('DynamicUser', false),
        bind('User', 'rabbitmq'),
        bind('PrivateUsers', false),
        bind('IPAddressAllow', 'localhost'),
        bind('MemoryDenyWriteExecute', false, { comment: ['Erlang compiles while it runs.'] }),
        bind(
          'LoadCredential',
          s.each(
            s.clientDomains,
            ({ role, domain }) => text`${role}:/run/secrets/${domain}/rabbitmq-password`,
          ),
        ),
      ),
    ),
  ]);
