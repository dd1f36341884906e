import type { Document } from '../../src/core/model/document.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'kim@platform.example';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGU9Zil2ug/W54q7QxSyAT9vp2w6CiEJ751tDNz1/khb kim@platform.example';

/** A company's platform: its shop, and what carries it: data, identity, delivery, observation. */
export const platform = (): Document => {
  const draw = new Drawing(clockwork('platform', 'kim', '2026-09-03T08:00:00.000Z'));
  // Nobody scripts the balancer: it is built without an interpreter.
  const package_overrides = { haproxy: { useLua: false } };
  draw.do({ type: 'configure-workspace', changes: { name: 'Platform', package_overrides } });
  draw.person('Kim', EMAIL, KEY, [0, -116]);

  const gate = draw.host('gate', 'Cluster', '10.40.0.10', 4096, [0, 1064]);
  const apps = draw.host('apps', 'Cluster', '10.40.0.11', 8192, [328, 1064]);
  const data = draw.host('data', 'Cluster', '10.40.0.12', 32_768, [656, 1064]);
  const stream = draw.host('stream', 'Cluster', '10.40.0.13', 16_384, [984, 1064]);
  const trust = draw.host('trust', 'SuperCluster', '10.40.0.14', 8192, [1312, 1064]);
  const watch = draw.host('watch', 'SuperCluster', '10.40.0.15', 8192, [1640, 1064]);
  const build = draw.host('build', 'Cluster', '10.40.0.16', 16_384, [1968, 1064]);
  const files = draw.host('files', 'Leaf', '10.40.0.17', 8192, [2296, 1064]);
  for (const host of [gate, data, stream, trust, watch, build, files]) draw.link(apps, host);

  const shop = draw.domain('shop', 'Orders, from the cart to the parcel', EMAIL, [704, 0]);
  const orders = draw.service(shop, 'orders-api', 'application', {
    cell: [0, 0],
    host_id: apps,
    settings: { language: 'rust', port: 8081, libraries: ['openssl', 'postgresql', 'zstd'] },
  });
  const shopData = draw.service(shop, 'mariadb', 'mariadb', { cell: [1, 0], host_id: data });
  const carts = draw.service(shop, 'redis', 'redis', { cell: [1, 1], host_id: data });
  const pages = draw.service(shop, 'memcached', 'memcached', { cell: [1, 2], host_id: data });
  const jobs = draw.service(shop, 'rabbitmq', 'rabbitmq', { cell: [1, 3], host_id: stream });
  const redisMetrics = draw.service(shop, 'redis-exporter', 'redis-exporter', {
    cell: [0, 2],
    host_id: data,
  });
  draw.depends(orders, shopData, carts, pages, jobs);
  draw.depends(redisMetrics, carts);

  const catalogue = draw.domain('catalogue', 'What there is, and who likes what', EMAIL, [1408, 0]);
  const products = draw.service(catalogue, 'catalogue-api', 'application', {
    cell: [0, 0],
    host_id: apps,
    settings: { language: 'node', port: 8082, libraries: ['sqlite', 'zlib'] },
  });
  const advice = draw.service(catalogue, 'advice-api', 'application', {
    cell: [0, 2],
    host_id: apps,
    settings: { language: 'python', port: 8083, libraries: ['postgresql', 'libxml2'] },
  });
  const documents = draw.service(catalogue, 'mongodb', 'mongodb', { cell: [1, 0], host_id: data });
  const search = draw.service(catalogue, 'meilisearch', 'meilisearch', {
    cell: [1, 1],
    host_id: stream,
  });
  const likes = draw.service(catalogue, 'neo4j', 'neo4j', { cell: [1, 2], host_id: data });
  const visits = draw.service(catalogue, 'cassandra', 'cassandra', { cell: [1, 3], host_id: data });
  draw.depends(products, documents, search);
  draw.depends(advice, likes, visits);

  const sensors = draw.domain('sensors', 'Figures from the shelves', EMAIL, [2112, 0]);
  const intake = draw.service(sensors, 'intake', 'application', {
    cell: [0, 0],
    host_id: apps,
    settings: { language: 'go', port: 8084, libraries: ['libgit2', 'sqlite'] },
  });
  const events = draw.service(sensors, 'kafka', 'kafka', { cell: [1, 0], host_id: stream });
  const series = draw.service(sensors, 'influxdb', 'influxdb', { cell: [1, 1], host_id: data });
  const settings = draw.service(sensors, 'etcd', 'etcd', { cell: [1, 2], host_id: stream });
  const index = draw.service(sensors, 'opensearch', 'opensearch', {
    cell: [1, 3],
    host_id: stream,
  });
  draw.depends(intake, events, series, settings, index);

  const identity = draw.domain('identity', 'Who is who, and who may what', EMAIL, [0, 512]);
  const login = draw.service(identity, 'keycloak', 'keycloak', {
    cell: [0, 0],
    host_id: trust,
    offered: true,
    settings: { hostname: 'login.platform.example' },
  });
  const people = draw.service(identity, 'lldap', 'lldap', {
    cell: [1, 0],
    host_id: trust,
    settings: { base_dn: 'dc=platform,dc=example' },
  });
  const accounts = draw.service(identity, 'postgresql', 'postgresql', {
    cell: [1, 1],
    host_id: trust,
  });
  draw.service(identity, 'vault', 'vault', { cell: [0, 1], host_id: trust, offered: true });
  const accountMetrics = draw.service(identity, 'postgres-exporter', 'postgres-exporter', {
    cell: [0, 2],
    host_id: trust,
  });
  draw.depends(login, people, accounts);
  draw.depends(accountMetrics, accounts);

  const delivery = draw.domain('delivery', 'From a commit to a machine', EMAIL, [704, 512]);
  const routes = draw.service(delivery, 'traefik', 'traefik', {
    cell: [0, 0],
    host_id: build,
    public: true,
    settings: { port: 8080 },
  });
  const forge = draw.service(delivery, 'forgejo', 'forgejo', {
    cell: [1, 0],
    host_id: build,
    settings: { domain: 'git.platform.example', url: 'http://git.platform.example:8080/' },
  });
  const mirror = draw.service(delivery, 'gitea', 'gitea', {
    cell: [1, 1],
    host_id: build,
    settings: {
      domain: 'git.platform.example',
      url: 'http://git.platform.example:8080/gitea/',
      port: 3001,
    },
  });
  const builds = draw.service(delivery, 'hydra', 'hydra', {
    cell: [1, 2],
    host_id: build,
    settings: {
      port: 3002,
      url: 'http://git.platform.example:8080/hydra',
      sender: 'hydra@platform.example',
    },
  });
  const repositories = draw.service(delivery, 'postgresql', 'postgresql', {
    cell: [2, 0],
    host_id: build,
  });
  const cache = draw.service(delivery, 'harmonia', 'harmonia', { cell: [2, 3], host_id: build });
  const cacheSite = draw.service(delivery, 'nginx', 'nginx', {
    cell: [1, 3],
    host_id: build,
    public: true,
    settings: { server_name: 'cache.platform.example' },
  });
  const siteMetrics = draw.service(delivery, 'nginx-exporter', 'nginx-exporter', {
    cell: [0, 3],
    host_id: build,
  });
  draw.depends(routes, forge, mirror, builds);
  draw.depends(forge, repositories);
  draw.depends(builds, forge);
  draw.depends(cacheSite, cache);
  draw.depends(siteMetrics, cacheSite);

  const observation = draw.domain('observation', 'How all of it is', EMAIL, [1672, 512]);
  const dashboards = draw.service(observation, 'grafana', 'grafana', {
    cell: [0, 0],
    host_id: watch,
    settings: { domain: 'watch.platform.example' },
  });
  const status = draw.service(observation, 'uptime-kuma', 'uptime-kuma', {
    cell: [0, 1],
    host_id: watch,
  });
  const metrics = draw.service(observation, 'prometheus', 'prometheus', {
    cell: [1, 0],
    host_id: watch,
  });
  const logs = draw.service(observation, 'loki', 'loki', {
    cell: [1, 1],
    host_id: watch,
    offered: true,
  });
  const traces = draw.service(observation, 'tempo', 'tempo', {
    cell: [1, 2],
    host_id: watch,
    offered: true,
  });
  const alerts = draw.service(observation, 'alertmanager', 'alertmanager', {
    cell: [1, 3],
    host_id: watch,
    settings: { webhook: 'https://chat.platform.example/hooks/alerts', port: 9094 },
  });
  const machines = Object.entries({ gate, apps, data, stream, trust, watch, build, files });
  const nodes = machines.map(([name, host_id], number) =>
    draw.service(observation, `node-${name}`, 'node-exporter', {
      cell: [2 + Math.floor(number / 4), number % 4],
      host_id,
    }),
  );
  draw.depends(dashboards, metrics, logs, traces);
  draw.depends(metrics, alerts, ...nodes, redisMetrics, accountMetrics, siteMetrics);

  const sharing = draw.domain('sharing', 'Folders of those who work here', EMAIL, [2816, 512]);
  draw.service(sharing, 'office', 'samba', {
    cell: [0, 0],
    host_id: files,
    offered: true,
    settings: { path: '/srv/office', users: '@users' },
  });
  const media = draw.service(sharing, 'media', 'nfs', {
    cell: [0, 1],
    host_id: files,
    offered: true,
    settings: { path: '/srv/media' },
  });
  draw.depends(products, media);

  const entrance = draw.domain('entrance', 'What strangers see', EMAIL, [0, 0]);
  const site = draw.service(entrance, 'caddy', 'caddy', {
    cell: [0, 0],
    host_id: gate,
    public: true,
  });
  const portal = draw.service(entrance, 'portal', 'application', {
    cell: [1, 0],
    host_id: apps,
    settings: { language: 'node', port: 8080 },
  });
  const balance = draw.service(entrance, 'haproxy', 'haproxy', {
    cell: [1, 1],
    host_id: gate,
    settings: { port: 8080 },
  });
  const mesh = draw.service(entrance, 'envoy', 'envoy', { cell: [1, 2], host_id: gate });
  draw.depends(site, portal, status);
  draw.depends(portal, balance, mesh);
  draw.depends(balance, orders);
  draw.depends(mesh, products, advice);

  draw.depends(shop, observation);
  draw.depends(catalogue, observation);
  draw.depends(sensors, observation);
  draw.depends(entrance, identity);
  return draw.document;
};
