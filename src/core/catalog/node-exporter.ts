import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.prometheus.exporters.node */
export const nodeExporter = defineServiceKind({
  kind: 'node-exporter',
  title: 'Node exporter',
  description: 'Metrics of the machine itself: processor, memory, disks and units',
  aliases: ['prometheus-node-exporter'],
  role: 'observability',
  icon: 'M4 5h16v10H4zM8 19h8M12 15v4M7 11h2l2-3 2 4 2-2h2',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9100),
    systemd: setting.boolean(true, { title: 'Units', description: 'State of every unit.' }),
  }),
  port: ownPort,
  unit: () => 'prometheus-node-exporter.service',
  prefix: 'NODE_EXPORTER',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}/metrics` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus', 'exporters', 'node'],
      attrs([bind('enable', true), bind('listenAddress', s.bindHost), bind('port', s.port)]),
    ),
  ],
  nixosHost: (s) =>
    s.only(
      s.equals('systemd', true),
      bind(['services', 'prometheus', 'exporters', 'node', 'enabledCollectors'], ['systemd'], {
        comment: ['Said once for the machine: the exporter refuses a flag that comes twice.'],
      }),
    ),
  tools: ['curl'],
});
