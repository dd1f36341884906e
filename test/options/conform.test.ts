import { expect, test } from 'vitest';
import { conform } from '../../src/core/options/conform.ts';
import { splitOptionPath } from '../../src/core/options/option-path.ts';
import { homeManagerTree, nixosTree } from '../oracles/option-data.ts';

/** Name of an option or of a path above or inside one, value, and the beginning of the complaint. */
const CASES: readonly (readonly [string, unknown, string | undefined])[] = [
  ['services.nats.port', 4222, undefined],
  ['services.nats.port', '4222', 'services.nats.port: "4222" is not of the type 16 bit'],
  ['services.nats-server.enable', true, 'The option services.nats-server does not exist'],
  ['services.nats', { enable: true, portt: 1 }, 'The option services.nats.portt does not exist'],
  ['services.nats.settings.max_payload', 1048576, undefined],
  ['services.nats.settings', { accounts: { a: { users: [{ nkey: 'U' }] } } }, undefined],
  ['services.redis.enable', true, 'The option services.redis.enable does not exist'],
  ['services.redis.servers', { sales: { enable: true, port: 6379 } }, undefined],
  ['services.redis.servers.sales.port', 'x', 'services.redis.servers.sales.port: "x" is not'],
  [
    'services.redis.servers',
    { a: { prot: 1 } },
    'The option services.redis.servers.a.prot does not',
  ],
  ['services.redis.servers.a.slaveOf', { ip: '::1', port: 1 }, undefined],
  ['services.redis.servers.a.slaveOf', { ip: 1 }, 'services.redis.servers.a.slaveOf.ip: 1 is not'],
  ['services.redis.servers.a.settings', { maxmemory: '1gb' }, undefined],
  ['services.postgresql.settings', { port: 5432, work_mem: '4MB' }, undefined],
  ['services.postgresql.settings', { port: 'x' }, 'services.postgresql.settings.port: "x" is not'],
  ['services.postgresql.settings', { x: ['y'] }, 'services.postgresql.settings.x: ["y"] is not'],
  ['services.postgresql.ensureUsers', [{ name: 'a', ensureDBOwnership: true }], undefined],
  [
    'services.postgresql.ensureUsers',
    [{ nam: 'a' }],
    'The option services.postgresql.ensureUsers.*.nam',
  ],
  ['services.postgresql.package', { __package: 'postgresql-17' }, undefined],
  [
    'services.postgresql.package',
    'postgresql_17',
    'services.postgresql.package: "postgresql_17" is',
  ],
  [
    'services.openssh.settings.PermitRootLogin',
    'maybe',
    'services.openssh.settings.PermitRootLogin: "m',
  ],
  ['services.openssh.settings.MaxSessions', 10, undefined],
  ['services.mosquitto.listeners', [{ port: 1883, users: { a: { acl: ['x'] } } }], undefined],
  [
    'services.mosquitto.listeners',
    [{ users: { a: { acl: 'x' } } }],
    'services.mosquitto.listeners.*.users.a.acl: "x"',
  ],
  ['services.nginx.virtualHosts.a.locations."/".proxyPass', 'http://x', undefined],
  ['systemd.services.a.after', ['nats.service'], undefined],
  [
    'systemd.services.a.after',
    'nats.service',
    'systemd.services.a.after: "nats.service" is not of',
  ],
  ['systemd.services.a.after', ['nats'], 'systemd.services.a.after.*: "nats" is not of'],
  ['systemd.services.a.serviceConfig', { User: 'a', RestartSec: 5 }, undefined],
  ['boot.kernel.sysctl."net.core.rmem_max"', 1, undefined],
  ['boot.kernel.sysctl."net.ipv4.ip_forward"', 1, undefined],
  ['networking.interfaces.eth0.ipv4.addresses', [{ address: 'a', prefixLength: 24 }], undefined],
  [
    'networking.interfaces.eth0.ipv4.addresses',
    [{ address: 'a', prefix: 24 }],
    'The option networking.int',
  ],
  ['networking.routes', [], 'The option networking.routes does not exist'],
  ['environment.systemPackages', [{ __package: 'jq-1' }], undefined],
  ['environment.systemPackages', ['jq'], 'environment.systemPackages.*: "jq" is not of the type'],
  ['services', 1, 'services: 1 is not of the type attribute set'],
];

test.each(CASES)('%s = %j', (name, value, complaint) => {
  const problems = conform(nixosTree, splitOptionPath(name), value).map(({ message }) => message);
  if (complaint === undefined) expect(problems).toEqual([]);
  else expect(problems).toEqual([expect.stringContaining(complaint)]);
});

test('options of home-manager', () => {
  const check = (name: string, value: unknown) =>
    conform(homeManagerTree, name.split('.'), value).map(({ message }) => message);
  expect(check('programs.git.userName', 'alice')).toEqual([]);
  expect(check('programs.bash.shellAliases', { a: 'b' })).toEqual([]);
  expect(check('programs.bash.shellAliases', { a: 1 })).toHaveLength(1);
  expect(check('home.packages', [{ __package: 'jq-1' }])).toEqual([]);
  expect(check('home.nonsense', 1)).toEqual(['The option home.nonsense does not exist']);
});
