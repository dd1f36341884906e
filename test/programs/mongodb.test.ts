import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated } from './evaluated.ts';

const Machine = z.object({
  services: z.object({ mongodb: z.object({ bind_ip: z.string(), extraConfig: z.string() }) }),
});

/** The module writes its options line by line, into YAML that knows nothing of quotes. */
test.each([
  ['10.0.0.1', { 'net.bindIp': '0.0.0.0' }],
  ['fd00::1', { 'net.bindIp': '::,0.0.0.0', 'net.ipv6': true }],
])('MongoDB can read where it listens, at %s', async (address, told) => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', address);
  drawing.service(drawing.domain('own'), 'data', 'mongodb', { host_id, public: true });
  const { services } = await evaluated(drawing.document, 'here', Machine);
  const { bind_ip, extraConfig } = services.mongodb;
  const settings: unknown = parse(`net.bindIp: ${bind_ip}\n${extraConfig}`);
  expect(settings).toMatchObject({
    ...told,
    'net.port': 27_017,
    'security.authorization': 'enabled',
  });
});
