import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated } from './evaluated.ts';

const Machine = z.object({
  networking: z.object({
    wireguard: z.object({
      interfaces: z.object({ wg0: z.object({ peers: z.array(z.looseObject({})) }) }),
    }),
  }),
  services: z.object({
    keepalived: z.object({ vrrpInstances: z.record(z.string(), z.looseObject({})) }),
  }),
});

/** A server with a fixed address, and a laptop that DHCP gives one. */
const drawn = () => {
  const drawing = new Drawing();
  const server = drawing.host('server', '10.0.0.1');
  const laptop = drawing.host('laptop', '');
  const own = drawing.domain('own');
  const pair = (kind: string, settingsOf: (n: number) => Record<string, string>) => {
    const [one, other] = [server, laptop].map((host_id, n) =>
      drawing.service(own, `${kind} ${n}`, kind, { host_id, settings: settingsOf(n) }),
    );
    drawing.depends(other ?? '', one ?? '');
  };
  pair('wireguard', (n) => ({
    address: `10.100.0.${n + 1}`,
    public_key: `${n}${'A'.repeat(42)}=`,
  }));
  pair('keepalived', () => ({}));
  return drawing.document;
};

test('nobody looks for a machine that comes by itself', async () => {
  const server = await evaluated(drawn(), 'server', Machine);
  const { peers } = server.networking.wireguard.interfaces.wg0;
  expect(peers).toMatchObject([{ name: 'own-wireguard-1', allowedIPs: ['10.100.0.2/32'] }]);
  // `wg` would resolve a name again and again, and know no peer until then.
  expect(peers[0]).not.toHaveProperty('endpoint');
});

test('a machine that comes by itself finds the others', async () => {
  const laptop = await evaluated(drawn(), 'laptop', Machine);
  const { peers } = laptop.networking.wireguard.interfaces.wg0;
  expect(peers).toMatchObject([{ endpoint: '10.0.0.1:51820' }]);
  const { 'own-keepalived-1': failover } = laptop.services.keepalived.vrrpInstances;
  expect(failover).toMatchObject({ unicastPeers: ['10.0.0.1'] });
  expect(failover).not.toHaveProperty('unicastSrcIp');
});
