import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.prometheus.alertmanager */
export const alertmanager = defineServiceKind({
  kind: 'alertmanager',
  title: 'Alertmanager',
  description: 'Groups the alerts of Prometheus and passes them on to a webhook',
  aliases: ['prometheus-alertmanager', 'alerts'],
  role: 'observability',
  icon: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4M12 3v2',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9093),
    webhook: setting.text(
      '',
      { title: 'Webhook', description: 'Address that gets the alerts; empty for none.' },
      /^(https?:\/\/[^\s"\\$]+)?$/,
    ),
    repeat: setting.integer(4, 1, 720, { title: 'Repeats after', unit: 'h' }),
  }),
  port: ownPort,
  unit: () => 'alertmanager.service',
  prefix: 'ALERTMANAGER',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus', 'alertmanager'],
      attrs([bind('enable', true), bind('listenAddress', s.bindHost), bind('port', s.port)]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'prometheus', 'alertmanager'],
      attrs([
        bind('extraFlags', ['--cluster.listen-address='], {
          comment: ['One alone has nobody to gossip with.'],
        }),
        bind(
          'configuration',
          attrs([
            bind(
              'route',
              attrs([
                bind('receiver', 'default'),
                bind('group_by', ['alertname']),
                bind('repeat_interval', text`${s.text('repeat')}h`),
              ]),
            ),
            bind(
              'receivers',
              list([
                attrs([
                  bind('name', 'default'),
                  ...s.only(
                    s.isSet('webhook'),
                    bind('webhook_configs', list([attrs([bind('url', s.setting('webhook'))])])),
                  ),
                ]),
              ]),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['prometheus-alertmanager'],
});
