import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/;
const DAY = 86_400;

/** @see https://search.nixos.org/options?query=services.influxdb2 */
export const influxdb = defineServiceKind({
  kind: 'influxdb',
  title: 'InfluxDB',
  description: 'Time series database, version 2, over HTTP',
  aliases: ['influxdb2', 'influx'],
  role: 'data',
  icon: 'M12 3l8 5v8l-8 5-8-5V8zM7 14l3-4 3 4 4-5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(8086),
    organization: setting.text('main', { title: 'Organization' }, NAME),
    bucket: setting.text('main', { title: 'Bucket' }, NAME),
    retention: setting.integer(0, 0, 36_500, {
      title: 'Retention',
      unit: 'days',
      description: '0 keeps everything.',
    }),
    password_file: setting.secret({
      title: 'Password file',
      description: 'Password of the user admin, at least eight characters.',
    }),
    token_file: setting.secret({ title: 'Token file', description: 'Token of the user admin.' }),
  }),
  port: ownPort,
  unit: () => 'influxdb2.service',
  prefix: 'INFLUX',
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: text`http://${c.endpoint}` },
      { name: c.variable('ORG'), value: c.setting('organization') },
      { name: c.variable('BUCKET'), value: c.setting('bucket') },
    ],
    secrets: [
      {
        variable: c.variable('TOKEN_FILE'),
        file: c.file('token'),
        path: text`/run/secrets/${c.clientDomain}/influxdb-token`,
        content: 'token for the InfluxDB bucket',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'influxdb2'],
      attrs([
        bind('enable', true),
        bind(
          ['settings', 'http-bind-address'],
          s.when(
            s.isRemote,
            s.when(s.equals('port', 8086), s.listen, text`[::]:${s.portText}`),
            s.listen,
          ),
          { comment: ['The module takes 0.0.0.0 to mean port 8086: another port goes with [::].'] },
        ),
        bind(
          'provision',
          attrs([
            bind('enable', true),
            bind(
              'initialSetup',
              attrs([
                bind('organization', s.setting('organization')),
                bind('bucket', s.setting('bucket')),
                bind('retention', s.scaled('retention', DAY)),
                bind('passwordFile', s.secret('password_file')),
                bind('tokenFile', s.secret('token_file')),
              ]),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['influxdb2-cli'],
});
