import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { freePort } from '../oracles/nats.ts';
import { evaluated } from './evaluated.ts';

const Site = z.object({
  serverName: z.string().optional(),
  listen: z.array(z.object({ addr: z.string(), port: z.number() })).optional(),
  extraConfig: z.string().optional(),
  locations: z
    .record(
      z.string(),
      z.object({
        proxyPass: z.string().optional(),
        proxyWebsockets: z.boolean().optional(),
        return: z.string().optional(),
      }),
    )
    .default({}),
});
const Machine = z.object({
  services: z.object({
    nginx: z.object({ virtualHosts: z.record(z.string(), Site), statusPage: z.boolean() }),
    prometheus: z.object({ exporters: z.object({ nginx: z.object({ scrapeUri: z.string() }) }) }),
  }),
});
type Nginx = z.output<typeof Machine>['services']['nginx'];

/** What the module of NixOS adds for `proxyWebsockets`. */
const WEBSOCKETS =
  'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;';

/** What the module of NixOS adds for `statusPage`, and where without `listen`. */
const STATUS = 'location /nginx_status { stub_status on; allow 127.0.0.1; deny all; }';
const EVERYWHERE = [{ addr: '0.0.0.0', port: 80 }];

/** The server's configuration, as the module makes it of virtual hosts. */
const configuration = ({ virtualHosts, statusPage }: Nginx, folder: string): string => {
  const sites = Object.entries(virtualHosts).map(
    ([name, { serverName = name, listen = EVERYWHERE, extraConfig = '', locations }]) => `server {
${listen.map(({ addr, port }) => `listen ${addr}:${port};`).join('\n')}
server_name ${serverName};
${Object.entries(locations)
  .map(([path, { proxyPass, proxyWebsockets = false, return: answer }]) =>
    proxyPass
      ? `location ${path} { proxy_pass ${proxyPass}; ${proxyWebsockets ? WEBSOCKETS : ''} }`
      : `location ${path} { return ${answer}; }`,
  )
  .join('\n')}
${statusPage && name === 'localhost' ? STATUS : ''}
${extraConfig}
}`,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `daemon off;
pid ${folder}/pid;
error_log stderr;
events { }
http {
access_log off;
map $http_upgrade $connection_upgrade { default upgrade; '' close; }
${temporary.join('\n')}
${sites.join('\n')}
}`;
};

test('the exporter finds the status of a server on loopback, whose site passes WebSockets on', async () => {
  const application = createServer((_, response) => response.end('the application'));
  application.on('upgrade', ({ headers }, socket) => {
    const answer = [
      '101 Switching Protocols',
      'Connection: upgrade',
      `Upgrade: ${headers.upgrade}`,
    ];
    socket.end(`HTTP/1.1 ${answer.join('\r\n')}\r\n\r\n`);
  });
  await once(application.listen(await freePort(), '127.0.0.1'), 'listening');
  const address = application.address();
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  const port = await freePort();
  const site = drawing.service(own, 'site', 'nginx', { host_id, settings: { port } });
  const app = drawing.service(own, 'app', 'application', {
    host_id,
    settings: { port: typeof address === 'object' ? (address?.port ?? 0) : 0 },
  });
  drawing.depends(site, app);
  drawing.service(own, 'metrics', 'nginx-exporter', {
    host_id,
    settings: { status_port: await freePort() },
  });
  const { services } = await evaluated(drawing.document, 'here', Machine);
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-nginx-'));
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(services.nginx, folder));
  const server = spawn('nginx', ['-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  const ask = async (url: string): Promise<string> => (await fetch(url)).text();
  try {
    await vi.waitFor(() => ask(`http://127.0.0.1:${port}/`));
    const { scrapeUri } = services.prometheus.exporters.nginx;
    expect(await ask(scrapeUri)).toMatch(/^Active connections: \d+/);
    // And whoever asks the site, gets the application.
    expect(await ask(`http://127.0.0.1:${port}/nginx_status`)).toBe('the application');
    const headers = { connection: 'upgrade', upgrade: 'websocket' };
    const asked = get({ host: '127.0.0.1', port, headers });
    const [answer] = await Promise.race([once(asked, 'upgrade'), once(asked, 'response')]);
    expect(answer).toMatchObject({ statusCode: 101, headers: { upgrade: 'websocket' } });
    asked.destroy();
  } finally {
    server.kill('SIGQUIT');
    await ended;
    application.close();
    await rm(folder, { recursive: true, force: true });
  }
});
