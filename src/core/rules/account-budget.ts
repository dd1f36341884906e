import { type HostPlan, isNatsServer, type ServicePlan } from '../deployment/plan.ts';
import { hasStreams, tenantsOf } from '../deployment/tenants.ts';
import { count } from '../model/count.ts';
import type { Fix } from '../projection.ts';
import { defineRule, type Finding, type RuleInput } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Of each user, as `nix/lib/messaging.nix` limits the accounts. */
const CONNECTIONS = 10;
const KIB = 1024;

/** What a stream has of its domain's share; see `nix/lib/streams.nix`. */
const PARTS = [
  { key: 'max_memory', parts: 2, what: 'memory' },
  { key: 'max_file', parts: 4, what: 'storage' },
] as const;

const raise = (servers: readonly ServicePlan[], key: string, to: number, title: string): Fix => ({
  title,
  commands: servers.map(({ service }) => ({
    type: 'update-service' as const,
    service_id: service.service_id,
    changes: { settings: { ...service.settings, [key]: to } },
  })),
});

const judge = (host: HostPlan, { deployment: { domains } }: RuleInput): readonly Finding[] => {
  const servers = host.services.filter(isNatsServer);
  const [server] = servers;
  if (server === undefined) return [];
  const { settings } = server;
  const tenants = tenantsOf(host, domains).length;
  const users = new Set(servers.flatMap(({ clients }) => clients)).size + tenants;
  const elements = [server.id, host.id];
  const name = nameOfService(server);
  const found: Finding[] = [];
  const wanted = CONNECTIONS * users;
  if (Number(settings.max_connections) < wanted)
    found.push({
      message: `The ${name} takes ${count(Number(settings.max_connections), 'connection')}, but the accounts of its ${count(users, 'user')} may have ${wanted}.`,
      remedy: `Allow ${wanted}, or divide its domains among two servers.`,
      elements,
      setting: 'max_connections',
      fix: raise(servers, 'max_connections', wanted, `Allow ${wanted} connections`),
    });
  if (!hasStreams(host)) return found;
  for (const { key, parts, what } of PARTS) {
    const least = Math.ceil((Number(settings.max_payload) * parts * tenants) / KIB);
    if (Number(settings[key]) >= least) continue;
    found.push({
      message: `The ${name} divides ${settings[key]} MiB of ${what} among the streams of ${count(tenants, 'domain')}: too little for its largest message.`,
      remedy: `Give it ${least} MiB, or take smaller messages.`,
      elements,
      setting: key,
      fix: raise(servers, key, least, `Give ${least} MiB to its streams`),
    });
  }
  return found;
};

/** What the accounts on a server may take together, compared with what the server has. */
export const accountBudget = defineRule({
  code: 'account-budget',
  family: 'performance',
  severity: 'warning',
  why: 'Limits of accounts keep domains from each other only while the server has what they promise; and a stream takes no message that is larger than itself.',
  source: 'https://docs.nats.io/running-a-nats-service/configuration#connectivity',
  check: (input) => input.deployment.hosts.flatMap((host) => judge(host, input)),
});
