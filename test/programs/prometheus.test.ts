import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated } from './evaluated.ts';

const Machine = z.object({
  services: z.object({
    prometheus: z.object({
      scrapeConfigs: z.array(
        z.object({
          job_name: z.string(),
          static_configs: z.array(z.object({ targets: z.array(z.string()) })),
        }),
      ),
    }),
  }),
});

/** Dashboards and alerts ask for a job, and find its machines by their `instance`. */
test('exporters of a kind are one job, and each application is one', async () => {
  const drawing = new Drawing();
  const hosts = ['10.0.0.1', '10.0.0.2'].map((address, n) => drawing.host(`host ${n}`, address));
  const own = drawing.domain('own');
  const other = drawing.domain('other');
  const [host_id] = hosts;
  const prometheus = drawing.service(own, 'prometheus', 'prometheus', {
    ...(host_id && { host_id }),
  });
  for (const [n, at] of hosts.entries()) {
    for (const kind of ['application', 'node-exporter']) {
      const domain = kind === 'application' ? own : other;
      drawing.depends(prometheus, drawing.service(domain, `${kind} ${n}`, kind, { host_id: at }));
    }
  }
  const { services } = await evaluated(drawing.document, 'host-0', Machine);
  const jobs = services.prometheus.scrapeConfigs.map((one) => [
    one.job_name,
    one.static_configs.flatMap(({ targets }) => targets),
  ]);
  expect(jobs).toEqual([
    ['node-exporter', ['127.0.0.1:9100', '10.0.0.2:9100']],
    ['own/application-0', ['127.0.0.1:8080']],
    ['own/application-1', ['10.0.0.2:8080']],
  ]);
});
