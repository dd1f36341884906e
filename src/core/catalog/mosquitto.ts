import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * Every domain that uses the broker has a user of its own name.
 *
 * @see https://search.nixos.org/options?query=services.mosquitto.listeners
 */
export const mosquitto = defineServiceKind({
  kind: 'mosquitto',
  title: 'Mosquitto',
  description: 'MQTT broker for sensors and devices',
  aliases: ['mqtt'],
  role: 'messaging',
  icon: 'M4 20a16 16 0 0 1 16-16M4 20A10 10 0 0 1 14 10M4 20h.01',
  instances: 'many',
  workload: false,
  deployed: true,
  secretsOwner: 'mosquitto',
  settings: z.object({
    port: setting.port(1883),
    topics: setting.text(
      '',
      { title: 'Topics', description: 'What its users may read and write; empty for <domain>/#.' },
      /^[^\0\r\n]*$/,
    ),
  }),
  port: ownPort,
  unit: () => 'mosquitto.service',
  prefix: 'MQTT',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`mqtt://${c.role}@${c.endpoint}` }],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/mosquitto-password`,
        content: text`password of the MQTT user ${c.role}`,
      },
    ],
  }),
  clientSecret: 'mosquitto-password',
  nixos: (s) => [
    bind(
      ['services', 'mosquitto'],
      attrs([
        bind('enable', true),
        bind('listeners', [
          attrs([
            // Without an address it listens everywhere.
            bind('address', s.when(s.bindsIpv6, null, s.bind)),
            bind('port', s.port),
            bind(
              'users',
              s.eachBinding(s.clientDomains, ({ role, domain }) =>
                bind(
                  [role],
                  attrs([
                    bind('acl', [
                      text`readwrite ${s.when(s.isSet('topics'), s.setting('topics'), text`${s.domain}/#`)}`,
                    ]),
                    bind('passwordFile', text`/run/secrets/${domain}/mosquitto-password`),
                  ]),
                ),
              ),
            ),
          ]),
        ]),
      ]),
    ),
  ],
  tools: ['mosquitto'],
});
