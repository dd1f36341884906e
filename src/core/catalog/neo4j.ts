import * as z from 'zod';
import { attrs, bind, indented, list, ref, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';
import type { Size } from './sizes.ts';

/** Queries are answered in the heap, from the pages of the store that are in memory. */
const HEAP: Size = {
  of: 'memory',
  parts: [{ times: 1, by: 4, most: 16_384 }],
  least: 256,
  unknown: 512,
};
const PAGES: Size = { of: 'memory', parts: [{ times: 1, by: 2 }], least: 64, unknown: 512 };

/** @see https://search.nixos.org/options?query=services.neo4j */
export const neo4j = defineServiceKind({
  kind: 'neo4j',
  title: 'Neo4j',
  description: 'Graph database, over the Bolt protocol',
  aliases: ['neo', 'graph-database'],
  role: 'data',
  icon: 'M6 6h.01M18 5h.01M12 12h.01M6 18h.01M18 18h.01M6 6l6 6 6-7M6 18l6-6 6 6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(7687, { title: 'Bolt port' }),
    http_port: setting.port(7474, {
      title: 'Browser port',
      description: 'Listens on loopback only.',
    }),
    max_memory: setting.sized(HEAP, 256, 1_048_576, {
      title: 'Heap',
      unit: 'MiB',
      description: '0: a quarter of its share of the memory, 16 GiB at most.',
    }),
    page_cache: setting.sized(PAGES, 8, 1_048_576, {
      title: 'Page cache',
      unit: 'MiB',
      description: '0: half of its share of the memory.',
    }),
    password_file: setting.secret({
      title: 'Password file',
      description: 'Password of the user neo4j, at least eight characters.',
    }),
  }),
  port: ownPort,
  unit: () => 'neo4j.service',
  ready: () => 'neo4j-password.service',
  prefix: 'NEO4J',
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: text`bolt://${c.endpoint}` },
      { name: c.variable('USER'), value: 'neo4j' },
    ],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/neo4j-password`,
        content: 'password of the Neo4j user neo4j',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'neo4j'],
      attrs([
        bind('enable', true),
        bind('bolt', attrs([bind('listenAddress', s.listen), bind('tlsLevel', 'DISABLED')])),
        bind(['http', 'listenAddress'], text`127.0.0.1:${s.text('http_port')}`),
        bind(['https', 'enable'], false),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'neo4j', 'extraServerConfig'],
      indented([
        ...['initial_size', 'max_size'].flatMap((size) => [
          `server.memory.heap.${size}=`,
          s.text('max_memory'),
          'm\n',
        ]),
        'server.memory.pagecache.size=',
        s.text('page_cache'),
        'm\n',
      ]),
    ),
    bind(['systemd', 'services', 'neo4j-password'], password(s)),
  ],
  tools: ['neo4j'],
});

/** The server starts with a password that everybody knows: a unit changes it. */
const password = (s: ServiceScope) =>
  attrs([
    bind('description', 'Password of the Neo4j user neo4j'),
    bind('wantedBy', ['multi-user.target']),
    bind('requires', ['neo4j.service']),
    bind('after', ['neo4j.service']),
    bind('path', list([ref('pkgs', 'neo4j')])),
    bind(
      'script',
      indented([
        'password=$(<"$CREDENTIALS_DIRECTORY/password")\n',
        '# Passwords are variables and input: whoever lists processes sees arguments.\n',
        'as() { NEO4J_PASSWORD=$1 cypher-shell -a bolt://127.0.0.1:',
        s.portText,
        ' -u neo4j -d system; }\n',
        'quoted=${password//\\\\/\\\\\\\\}\n',
        "quoted=${quoted//\\'/\\\\\\'}\n",
        'for _ in $(seq 60); do\n',
        '  if as "$password" <<<"SHOW CURRENT USER;" >/dev/null 2>&1; then exit 0; fi\n',
        "  if as neo4j <<<\"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '$quoted';\"; then\n",
        '    exit 0\n',
        '  fi\n',
        '  sleep 2\n',
        'done\n',
        'exit 1\n',
      ]),
    ),
    bind(
      'serviceConfig',
      s.hardened(
        bind('Type', 'oneshot'),
        bind('RemainAfterExit', true),
        bind('IPAddressAllow', 'localhost'),
        bind('MemoryDenyWriteExecute', false, {
          comment: ['Java compiles while it runs.'],
        }),
        bind('LoadCredential', [text`password:${s.secret('password_file')}`]),
      ),
    ),
  ]);
