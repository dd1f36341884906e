import { eventDatabaseName, eventDatabaseOf } from '../deployment/event-store.ts';
import { keyless } from '../deployment/keyless.ts';
import {
  type Deployment,
  type DomainPlan,
  type HostPlan,
  isNatsServer,
  type Messages,
  type ServicePlan,
} from '../deployment/plan.ts';
import { hasStreams, tenantsOf } from '../deployment/tenants.ts';
import type { EventStore } from '../model/graph.ts';
import { code, fenced, table } from './markdown.ts';

/** The README's sections on NATS and on event stores, where there are any. */
export const messagingSections = (deployment: Deployment): readonly string[] => [
  ...(hostsWithNats(deployment).length === 0
    ? []
    : [accounts(deployment), keys(deployment), streams(deployment)]),
  eventStores(deployment),
];

const hostsWithNats = ({ hosts }: Deployment): readonly HostPlan[] =>
  hosts.filter(({ services }) => services.some(isNatsServer));

type Direction = 'publishes' | 'subscribes';
type Exchanging = Readonly<Record<Direction, readonly Messages[]>>;

/** What somebody publishes or subscribes at the NATS of a machine. */
const at = (host: HostPlan, who: Exchanging, direction: Direction): readonly Messages[] =>
  who[direction].filter(({ server }) => server.host === host);

const cell = (subjects: readonly string[]): string =>
  [...new Set(subjects)].sort().map(code).join(', ') || 'nothing';

/** As `lib/messaging.nix` gives it rights: where nothing is drawn but the server, all of its domain. */
const rightsOf = (host: HostPlan, service: ServicePlan, domain: DomainPlan) => {
  const drawn = service.kind?.workload ? [service, domain] : [service];
  const of = (direction: Direction) => drawn.flatMap((one) => at(host, one, direction));
  const [publishes, subscribes] = [of('publishes'), of('subscribes')];
  const subjects = (all: readonly Messages[]) => all.flatMap((one) => one.subjects);
  return publishes.length + subscribes.length > 0
    ? [cell(subjects(publishes)), cell(subjects(subscribes))]
    : [cell([`${domain.slug}.>`]), cell([`${domain.slug}.>`])];
};

const accounts = (deployment: Deployment): string => {
  const rows = hostsWithNats(deployment).flatMap((host) => {
    const clients = new Set(host.services.filter(isNatsServer).flatMap((one) => one.clients));
    return tenantsOf(host, deployment.domains).flatMap((domain) =>
      domain.services
        .filter((one) => clients.has(one))
        .map((one) => [host.slug, domain.slug, one.slug, ...rightsOf(host, one, domain)]),
    );
  });
  return `## Messages

Each domain has an account of its own at a NATS server. Nothing goes from one account to another but
what is drawn: the domain that the first token of a subject names exports it, and the other imports
it. Messages of a domain are heard by who subscribes to them, and no further.

${rows.length === 0 ? 'Nobody uses it yet.' : table(['machine', 'account', 'service', 'publishes', 'subscribes'], rows)}`;
};

const keys = (deployment: Deployment): string => {
  const { services, domains } = keyless(deployment);
  const lacking = [...domains.map(({ slug }) => slug), ...services.map(({ path }) => path)];
  const without =
    lacking.length === 0
      ? ''
      : `\n\nStill without a key, and so not let in: ${lacking.map(code).join(', ')}.`;
  return `### NATS keys

A service proves by an Ed25519 key who it is; so does the unit that makes the streams of a domain. The
public keys are here. Each seed is in the file named below among the secrets, and nowhere else:
create the pair in Flakegraph's inspector, which shows the seed once, or all that are missing by its
command line:

${fenced('console', '$ nix run <flakegraph>#cli -- keys --events domain-events.json --seeds seeds')}

The files in \`seeds\` are named as below \`/run/secrets\`. Hand them to the tool that keeps the secrets,
then delete them. Who loses a seed needs another key.${without}`;
};

const keptFor = (age: string): string => {
  const units: Readonly<Record<string, string>> = { h: 'hours', d: 'days', w: 'weeks' };
  return age === '' ? 'for ever' : `${age.slice(0, -1)} ${units[age.slice(-1)] ?? ''}`;
};

const streams = (deployment: Deployment): string => {
  const rows = hostsWithNats(deployment)
    .filter(hasStreams)
    .flatMap((host) =>
      tenantsOf(host, deployment.domains)
        .filter(({ nkey }) => nkey !== null)
        .flatMap(({ slug, domain }) => {
          const name = (what: string): string =>
            code(`DOMAIN_${slug.replaceAll('-', '_').toUpperCase()}_${what.toUpperCase()}`);
          const row = (what: string, kept: string) => [
            host.slug,
            name(what),
            code(`${slug}.${what}.>`),
            kept,
          ];
          return [
            row('events', keptFor(domain.event_store?.retention ?? '30d')),
            row('commands', 'an hour, in memory'),
            row('snapshots', 'the last of each subject'),
          ];
        }),
    );
  if (rows.length === 0) return '';
  return `### Streams

\`nats-streams.service\` makes them, or changes them to what is drawn, at each start. A service reads
what it subscribes of its own domain's streams through a consumer that is named like the service.

${table(['machine', 'stream', 'subjects', 'kept'], rows)}`;
};

const storeRow = (domain: DomainPlan, store: EventStore): readonly string[] => {
  const database = eventDatabaseOf(domain);
  const place = database
    ? `${code(eventDatabaseName(domain))} in ${database.path}`
    : 'its streams alone';
  return [domain.slug, place, keptFor(store.retention), store.compression ? 'yes' : 'no'];
};

const eventStores = ({ domains }: Deployment): string => {
  const rows = domains.flatMap((domain) => {
    const store = domain.domain.event_store;
    return store === null ? [] : [storeRow(domain, store)];
  });
  if (rows.length === 0) return '';
  const inPostgresql = domains.some((domain) => eventDatabaseOf(domain) !== null);
  return `## Event stores

${table(['domain', 'events', 'kept', 'compressed'], rows)}${
  inPostgresql
    ? `

In PostgreSQL the table \`event_store.events\` is only added to: no version of an aggregate is there
twice, and changes are refused. \`event-store-<domain>-expiry.timer\` deletes daily what is older.`
    : ''
}`;
};
