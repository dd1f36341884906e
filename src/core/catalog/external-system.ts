import * as z from 'zod';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** Something outside that services depend on; drawn, and never deployed. */
export const externalSystem = defineServiceKind({
  kind: 'external-system',
  title: 'External system',
  description: 'Something outside that services depend on: drawn, never deployed',
  aliases: ['external'],
  role: 'external',
  icon: 'M7 18a4 4 0 1 1 .7-8A6 6 0 0 1 19 11.500a3.500 3.500 0 0 1-1 6.500z',
  instances: 'many',
  workload: false,
  deployed: false,
  settings: z.object({
    address: setting.text(
      '',
      { title: 'Address', description: 'Host name or IP address.' },
      /^[a-z0-9:.-]*$/i,
    ),
    port: setting.port(443),
    scheme: setting.text('https', { title: 'Scheme' }, /^[a-z][a-z0-9+.-]*$/),
  }),
  port: ownPort,
  unit: ({ instance }) => `${instance}.service`,
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: c.url }],
  }),
  nixos: () => [],
  tools: [],
});
