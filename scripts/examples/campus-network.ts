import type { Document } from '../../src/core/model/document.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'noor@campus.example';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKoedphaIriaOQVWrPQZJWfGnvHRZpnqSz0iuHOslcsM noor@campus.example';

/** A campus in four tiers: a core of two routers, its services, two buildings, and a kiosk. */
export const campusNetwork = (): Document => {
  const draw = new Drawing(clockwork('campus-network', 'noor', '2026-09-04T08:00:00.000Z'));
  draw.do({ type: 'configure-workspace', changes: { name: 'Campus network' } });
  draw.person('Noor', EMAIL, KEY, [0, -116]);

  const north = draw.host('core-north', 'SuperCluster', '10.60.0.1', 4096, [0, 880]);
  const south = draw.host('core-south', 'SuperCluster', '10.60.0.2', 4096, [328, 880]);
  const hall = draw.host('hall', 'Cluster', '10.60.0.10', 8192, [656, 880]);
  const library = draw.host('library', 'Leaf', '10.60.0.20', 4096, [984, 880]);
  const lab = draw.host('lab', 'Leaf', '10.60.0.21', 4096, [1312, 880]);
  const kiosk = draw.host('kiosk', 'Client', '10.60.0.30', 2048, [1640, 880]);
  draw.link(north, south);
  for (const core of [north, south]) draw.link(core, hall);
  draw.link(hall, library);
  draw.link(hall, lab);
  draw.link(library, kiosk);

  const routing = draw.domain('routing', 'Ways through the campus and out of it', EMAIL, [0, 0]);
  const pair = (name: string, kind: string, row: number, a: object, b: object = a): void => {
    const first = draw.service(routing, `${name}-north`, kind, {
      cell: [0, row],
      host_id: north,
      settings: { ...a },
    });
    const second = draw.service(routing, `${name}-south`, kind, {
      cell: [1, row],
      host_id: south,
      settings: { ...b },
    });
    draw.depends(first, second);
  };
  pair('bgp', 'bird', 0, { protocol: 'bgp', asn: 64_601 }, { protocol: 'bgp', asn: 64_602 });
  pair(
    'gateway',
    'keepalived',
    1,
    { address: '10.60.0.254/24', priority: 150 },
    { address: '10.60.0.254/24', priority: 100 },
  );
  pair(
    'tunnel',
    'wireguard',
    2,
    { address: '10.61.0.1', public_key: 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=' },
    { address: '10.61.0.2', public_key: 'TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=' },
  );
  draw.service(routing, 'ospf-library', 'bird', { cell: [0, 3], host_id: library });
  draw.service(routing, 'ospf-lab', 'bird', { cell: [1, 3], host_id: lab });

  const names = draw.domain('names', 'Names and addresses of machines', EMAIL, [704, 0]);
  const resolver = draw.service(names, 'unbound', 'unbound', {
    cell: [1, 0],
    host_id: hall,
    public: true,
    settings: { forwarders: ['9.9.9.9', '149.112.112.112'] },
  });
  draw.service(names, 'kea', 'kea', {
    cell: [0, 1],
    host_id: library,
    settings: {
      subnet: '10.60.0.0/24',
      first: '10.60.0.100',
      last: '10.60.0.199',
      router: '10.60.0.254',
      dns: '10.60.0.10',
    },
  });
  const local = draw.service(names, 'dnsmasq', 'dnsmasq', {
    cell: [0, 0],
    host_id: lab,
    settings: { domain: 'lab.campus.example' },
  });
  draw.depends(local, resolver);

  const access = draw.domain('access', 'How its keepers come in', EMAIL, [704, 348]);
  draw.service(access, 'bastion', 'openssh', {
    cell: [0, 0],
    host_id: hall,
    public: true,
    settings: { users: ['noor', 'root'] },
  });
  draw.service(access, 'fail2ban', 'fail2ban', {
    cell: [1, 0],
    host_id: hall,
    settings: { ignored: ['10.60.0.0/24'] },
  });
  draw.service(access, 'tailscale', 'tailscale', {
    cell: [0, 1],
    host_id: hall,
    settings: { routing: 'server' },
  });

  const notices = draw.domain('notices', 'What is on, and where', EMAIL, [1408, 0]);
  const board = draw.service(notices, 'board', 'application', {
    cell: [0, 0],
    host_id: kiosk,
    settings: { language: 'node', port: 8080 },
  });
  const plan = draw.service(notices, 'plan-api', 'application', {
    cell: [1, 0],
    host_id: hall,
    settings: { language: 'go', port: 8081 },
  });
  const rooms = draw.service(notices, 'postgresql', 'postgresql', { cell: [2, 0], host_id: hall });
  draw.depends(board, plan);
  draw.depends(plan, rooms);

  const watch = draw.domain('watch', 'Whether the network is well', EMAIL, [1408, 348]);
  const metrics = draw.service(watch, 'prometheus', 'prometheus', { cell: [1, 0], host_id: hall });
  const dashboards = draw.service(watch, 'grafana', 'grafana', { cell: [0, 0], host_id: hall });
  const nodes = Object.entries({ north, south, library, lab }).map(([name, host_id], row) =>
    draw.service(watch, `node-${name}`, 'node-exporter', { cell: [2, row], host_id }),
  );
  draw.depends(dashboards, metrics);
  draw.depends(metrics, ...nodes, plan);
  return draw.document;
};
