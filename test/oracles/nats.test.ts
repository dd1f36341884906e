import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { natsCheck, natsStart } from './nats.ts';

const account = {
  jetstream: { max_mem: 1024, max_file: 1024 },
  users: [{ user: 'a', password: 'a' }],
};
const good = { server_name: 'core', port: 4222, accounts: { A: account } };

test('nats-server -t tells settings that hold from others', async () => {
  expect(await natsCheck(good)).toMatchObject({ ok: true });
  const wrong = await natsCheck({ ...good, max_payload: 'much' });
  expect(wrong.ok).toBe(false);
  expect(wrong.output).toContain('is string, not int64');
});

test('a server starts, greets and stops', async () => {
  const server = await natsStart({ ...good, jetstream: { max_mem: 4096, max_file: 4096 } });
  const greeting = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
  });
  expect(greeting).toMatch(/^INFO .*"server_name":"core"/);
  await server.stop();
});

test('accounts that may use more than the server has pass the check and fail at the start', async () => {
  const settings = { ...good, jetstream: { max_mem: 512, max_file: 512 } };
  expect((await natsCheck(settings)).ok).toBe(true);
  await expect(natsStart(settings)).rejects.toThrow('insufficient memory');
});
