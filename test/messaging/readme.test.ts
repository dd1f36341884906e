import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createProjector } from '../../src/core/project.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalLibrary } from '../nix-lib/library.ts';
import { evalHosts, type Host } from '../oracles/hosts.ts';
import { anyPlan, draw } from './drawn.ts';

const GRAPHS = 12;

/** Cells of the rows of a Markdown table, found by its head. */
const rowsOf = (markdown: string, head: readonly string[]): readonly (readonly string[])[] => {
  const [, table = ''] = markdown.split(`| ${head.join(' | ')} |\n`);
  const [rows = ''] = table.split('\n\n');
  return rows
    .split('\n')
    .slice(1)
    .filter((row) => row.startsWith('|'))
    .map((row) => row.slice(2, -2).split(' | '));
};

/** Subjects in a cell. */
const subjectsIn = (cell = ''): readonly string[] =>
  cell === 'nothing' ? [] : cell.split(', ').map((one) => one.slice(1, -1));

const Permitted = z
  .union([z.array(z.string()), z.object({ deny: z.tuple([z.literal('>')]) })])
  .transform((given) => (Array.isArray(given) ? given : []));
const Config = z.object({
  services: z.object({
    nats: z.object({
      settings: z.object({
        accounts: z.record(
          z.string(),
          z.object({
            users: z.array(
              z.object({
                nkey: z.string(),
                permissions: z
                  .object({ publish: Permitted, subscribe: Permitted })
                  .default({ publish: [], subscribe: [] }),
              }),
            ),
          }),
        ),
      }),
    }),
  }),
  systemd: z.object({
    services: z.object({ 'nats-streams': z.object({ script: z.string() }).optional() }),
  }),
});

/** Without what the server itself needs: replies, and streams. */
const drawn = (subjects: readonly string[]): readonly string[] =>
  subjects.filter((one) => !/^(\$JS|_INBOX)\./.test(one)).sort();

/** What a machine grants: rows of service, publishes and subscribes, and the names of streams. */
const grantedBy = (host: Host | undefined, nameOf: ReadonlyMap<string, string>) => {
  const { services, systemd } = Config.parse(host?.config);
  const { accounts } = services.nats.settings;
  const rows = Object.entries(accounts).flatMap(([account, { users }]) =>
    users.flatMap(({ nkey, permissions: { publish, subscribe } }) => {
      const name = nameOf.get(nkey);
      return name === undefined ? [] : [[account, name, drawn(publish), drawn(subscribe)]];
    }),
  );
  const script = systemd.services['nats-streams']?.script ?? '';
  return {
    owners: Object.keys(accounts).filter((name) => name !== 'NOBODY'),
    rows,
    streams: [...script.matchAll(/^apply (DOMAIN_\w+)/gm)].map(([, name]) => name).sort(),
  };
};

/** A wildcard in the place of a domain stands for each that has an account. */
const expanded = async (owners: readonly string[], cells: readonly (readonly string[])[]) =>
  z.array(z.array(z.string())).parse(
    await evalLibrary(
      `let
        inherit (lib.importJSON (folder + "/given.json")) owners cells;
        inherit (import (root + "/nix/lib/subjects.nix") { inherit lib; }) expand;
      in
      map (cell: lib.sort lib.lessThan (lib.unique (lib.concatMap (expand owners) cell))) cells`,
      { 'given.json': { owners, cells } },
    ),
  );

test('the README says of messages what the machines grant', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const { document, servers } = draw(plan);
      const readme = createProjector()(document).files.find(({ path }) => path === 'README.md');
      const hosts = await inFolder(document, (folder) => evalHosts(folder));
      const keyOf = new Map(
        Object.values(document.graph.services).map(({ name, nkey }) => [
          name.replaceAll(' ', '-'),
          nkey ?? '',
        ]),
      );
      const nameOf = new Map([...keyOf].map(([name, nkey]) => [nkey, name]));
      nameOf.delete('');
      const head = ['machine', 'account', 'service', 'publishes', 'subscribes'];
      const rows = rowsOf(readme?.text ?? '', head);
      const kept = rowsOf(readme?.text ?? '', ['machine', 'stream', 'subjects', 'kept']);
      for (const { host } of servers) {
        const granted = grantedBy(hosts[host], nameOf);
        const told = rows.filter(([machine, , name = '']) => machine === host && keyOf.get(name));
        const publishes = await expanded(
          granted.owners,
          told.map((row) => subjectsIn(row[3])),
        );
        const toldRows = told.map(([, account, name, , subscribes], n) => [
          account,
          name,
          publishes[n],
          [...subjectsIn(subscribes)].sort(),
        ]);
        expect(sorted(toldRows), `${host}: users`).toEqual(sorted(granted.rows));
        const streams = kept.filter(([machine]) => machine === host);
        expect(
          streams.map(([, name = '']) => name.slice(1, -1)).sort(),
          `${host}: streams`,
        ).toEqual(granted.streams);
        cases += granted.rows.length + granted.streams.length;
      }
    }),
    { numRuns: GRAPHS, endOnFailure: true },
  );
  console.log(`rows of messages in READMEs: ${cases} cases`);
  expect(cases).toBeGreaterThan(GRAPHS);
});

const sorted = (rows: readonly unknown[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();
