import { isDeployed } from '../deployment/plan.ts';
import { count } from '../model/count.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** What a client's pool takes, and what people and backups need. */
const PER_CLIENT = 20;
const SPARE = 10;
/** Kinds whose clients each hold a pool of connections. */
const POOLED: ReadonlySet<string> = new Set(['postgresql', 'mariadb']);

/** What a server process for one connection takes besides its buffers, in MiB. */
const MIB_EACH = 10;

export const connectionsShort = defineRule({
  code: 'connections-short',
  family: 'performance',
  severity: 'warning',
  why: 'With too few connections clients wait or fail under load; with more than the memory carries, the machine does.',
  source: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
  ofHost: (host) => {
    const servers = host.services.filter(isDeployed).filter(({ kind }) => POOLED.has(kind.kind));
    return servers.flatMap((plan) => {
      const most = plan.settings.max_connections;
      if (typeof most !== 'number' || most === 0) return [];
      const sharing = servers.filter(({ kind }) => kind === plan.kind);
      const clients = new Set(sharing.flatMap((one) => one.clients));
      const need = clients.size * PER_CLIENT + SPARE;
      const about = { elements: [plan.id, host.id], setting: 'max_connections' };
      if (clients.size > 1 && most < need)
        return [
          {
            ...about,
            message: `The ${nameOfService(plan)} takes ${count(most, 'connection')}, but its ${count(clients.size, 'client')} may want ${need}.`,
            remedy: `Allow ${need}, or give its clients smaller pools.`,
            fix: {
              title: `Allow ${need} connections`,
              commands: sharing.map((one) => ({
                type: 'update-service' as const,
                service_id: one.service.service_id,
                changes: { settings: { ...one.service.settings, max_connections: need } },
              })),
            },
          },
        ];
      if (host.memory === null || most * MIB_EACH <= host.memory) return [];
      return [
        {
          ...about,
          message: `The ${nameOfService(plan)} takes ${count(most, 'connection')}, for which the ${host.memory} MiB of ${nameOfHost(host)} are too few.`,
          remedy: 'Allow fewer connections, or give the host more memory.',
        },
      ];
    });
  },
});
