import * as z from 'zod';
import { attrs, bind, indented, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { digits } from './digits.ts';
import { ownPort, setting } from './fields.ts';
import type { Size } from './sizes.ts';

/** Of a memory that nobody knows, the server takes nine tenths by itself. */
const MEMORY: Size = { of: 'memory', parts: [{ times: 9, by: 10 }], least: 64, unknown: 0 };

const MEBIBYTE = 1024 * 1024;

/** @see https://clickhouse.com/docs/operations/configuration-files */
export const clickhouse = defineServiceKind({
  kind: 'clickhouse',
  title: 'ClickHouse',
  description: 'Column store for analytics, over HTTP',
  aliases: [],
  role: 'data',
  icon: 'M5 4v16M9 4v16M13 4v16M17 4v6M17 14v6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(8123, { title: 'HTTP port' }),
    native_port: setting.port(9000, { title: 'Native port' }),
    max_memory: setting.sized(MEMORY, 64, 104_857_600, {
      title: 'Memory limit',
      unit: 'MiB',
      description: '0: nine tenths of its share of the memory.',
    }),
    environment_file: setting.secret({
      title: 'Environment file',
      description: 'Holds CLICKHOUSE_PASSWORD, the password of the user default.',
      variables: ['CLICKHOUSE_PASSWORD'],
    }),
  }),
  port: ownPort,
  unit: () => 'clickhouse.service',
  prefix: 'CLICKHOUSE',
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: text`http://${c.endpoint}` },
      { name: c.variable('USER'), value: 'default' },
    ],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/clickhouse-password`,
        content: 'password of the ClickHouse user default',
      },
    ],
  }),
  nixos: () => [bind(['services', 'clickhouse', 'enable'], true)],
  nixosHost: (s) => [
    bind(
      ['environment', 'etc'],
      attrs([
        bind(
          ['clickhouse-server/config.d/network.xml', 'text'],
          indented([
            '<clickhouse>\n  <listen_host>',
            s.bind,
            '</listen_host>\n  <http_port>',
            s.portText,
            '</http_port>\n  <tcp_port>',
            s.text('native_port'),
            '</tcp_port>\n',
            // Ports that its own configuration opens besides.
            ...['interserver_http', 'mysql', 'postgresql'].map(
              (name) => `  <${name}_port remove="1"/>\n`,
            ),
            '  <max_server_memory_usage>',
            digits(s.scaled('max_memory', MEBIBYTE)),
            '</max_server_memory_usage>\n</clickhouse>\n',
          ]),
        ),
        bind(
          ['clickhouse-server/users.d/default.xml', 'text'],
          indented([
            '<clickhouse>\n  <users>\n    <default>\n',
            '      <password replace="1" from_env="CLICKHOUSE_PASSWORD"/>\n',
            '    </default>\n  </users>\n</clickhouse>\n',
          ]),
        ),
      ]),
    ),
    bind(
      ['systemd', 'services', 'clickhouse', 'serviceConfig', 'EnvironmentFile'],
      s.secret('environment_file'),
    ),
  ],
  tools: ['clickhouse'],
});
