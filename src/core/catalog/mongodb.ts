import * as z from 'zod';
import { attrs, bind, call, indented, list, ref, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';
import type { Size } from './sizes.ts';

/** As MongoDB sizes it, in whole GiB; below one, the least that it takes. */
const CACHE: Size = {
  of: 'memory',
  parts: [{ less: 1024, times: 1, by: 2048 }],
  least: 0,
  unknown: 1,
};

/**
 * One server per host; every domain that uses it has a database and a user of its own name.
 *
 * @see https://search.nixos.org/options?query=services.mongodb
 */
export const mongodb = defineServiceKind({
  kind: 'mongodb',
  title: 'MongoDB',
  description: 'Document database',
  aliases: ['mongo'],
  role: 'data',
  icon: 'M12 2c4 5 6 8 6 11 0 4-3 6-6 7-3-1-6-3-6-7 0-3 2-6 6-11M12 8v14',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(27_017),
    cache: setting.sized(CACHE, 1, 10_000, {
      title: 'Cache',
      unit: 'GiB',
      description: '0: half of its share of the memory beyond 1 GiB.',
    }),
    root_password_file: setting.secret({
      title: 'Root password file',
      description: 'Password of the user root, who makes the users of the domains.',
    }),
  }),
  port: ownPort,
  unit: () => 'mongodb.service',
  ready: ({ instance }) => `${instance}-users.service`,
  prefix: 'MONGODB',
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: text`mongodb://${c.endpoint}/${c.role}` },
      { name: c.variable('USER'), value: c.role },
    ],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/mongodb-password`,
        content: text`password of the MongoDB user ${c.role}`,
      },
    ],
  }),
  clientSecret: 'mongodb-password',
  nixos: (s) => [
    bind(
      ['services', 'mongodb'],
      attrs([
        bind('enable', true),
        // Into YAML it goes without quotes, and a colon at its end would make a key of it.
        bind('bind_ip', s.when(s.bindsIpv6, '::,0.0.0.0', s.bind)),
        bind('quiet', true),
      ]),
    ),
    bind(['systemd', 'services', text`${s.instance}-users`], users(s), { blankBefore: true }),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'mongodb', 'extraConfig'],
      indented([
        s.when(s.bindsIpv6, 'net.ipv6: true\n', ''),
        'net.port: ',
        s.portText,
        '\nsecurity.authorization: enabled\nstorage.wiredTiger.engineConfig.cacheSizeGB: ',
        s.when(s.equals('cache', 0), '0.25', s.text('cache')),
        '\n',
      ]),
    ),
  ],
  tools: ['mongosh'],
  unfree: 'its licence is the SSPL',
  unfreePackages: ['mongodb'],
});

/** Until root exists, the server lets its own machine in: a unit makes root, and then the rest. */
const users = (s: ServiceScope) =>
  attrs([
    bind('description', text`MongoDB users of ${s.instance}`),
    bind('wantedBy', ['multi-user.target']),
    bind('requires', ['mongodb.service']),
    bind('after', ['mongodb.service']),
    bind('path', list([ref('pkgs', 'mongosh')])),
    bind('environment', { HOME: '/tmp' }),
    bind(
      'script',
      text`mongosh --quiet --port ${s.portText} admin ${call(
        'pkgs.writeText',
        'users.js',
        indented([
          'const { readFileSync } = require("fs");\n',
          'const secret = (name) =>\n',
          '  readFileSync(process.env.CREDENTIALS_DIRECTORY + "/" + name, "utf8").trim();\n',
          'try {\n',
          '  db.createUser({ user: "root", pwd: secret("_root"), roles: ["root"] });\n',
          '} catch (error) {\n',
          '  print("root is there already");\n',
          '}\n',
          'db.auth("root", secret("_root"));\n',
          'const user = (name) => {\n',
          '  const own = db.getSiblingDB(name);\n',
          '  const facts = { pwd: secret(name), roles: [{ role: "readWrite", db: name }] };\n',
          '  if (own.getUser(name)) own.updateUser(name, facts);\n',
          '  else own.createUser({ user: name, ...facts });\n',
          '};\n',
          s.eachLine(s.clientDomains, ({ role }) => text`user("${role}");`),
        ]),
      )}`,
    ),
    bind(
      'serviceConfig',
      s.hardened(
        bind('Type', 'oneshot'),
        bind('RemainAfterExit', true),
        bind('IPAddressAllow', 'localhost'),
        bind('MemoryDenyWriteExecute', false, {
          comment: ['The shell compiles while it runs.'],
        }),
        bind(
          'LoadCredential',
          s.joined(
            list([text`_root:${s.secret('root_password_file')}`]),
            s.each(
              s.clientDomains,
              ({ role, domain }) => text`${role}:/run/secrets/${domain}/mongodb-password`,
            ),
          ),
        ),
      ),
    ),
  ]);
