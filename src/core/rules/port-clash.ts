import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { grouped, nameOfHost, nameOfService, some } from './names.ts';

/** On every machine. */
const SSH = 22;

interface Use {
  readonly port: number;
  readonly service: ServicePlan;
}

/** Every port on which a service listens: its own, and settings such as `console_port`. */
const portsOf = (service: ServicePlan): readonly Use[] => {
  const others = Object.entries(service.settings)
    .filter(([key, value]) => key.endsWith('_port') && typeof value === 'number')
    .map(([, value]) => Number(value));
  const all = service.port === null ? others : [service.port, ...others];
  return [...new Set(all)].map((port) => ({ port, service }));
};

/** Services that listen on a port together: one process, or sites of one that names tell apart. */
const listener = ({ kind, id, settings }: ServicePlan): string => {
  if (kind?.instances === 'one-per-host') return kind.kind;
  const site = settings.server_name;
  return typeof site === 'string' && site !== '' ? `${kind?.kind} by name` : id;
};

const siteClash = (services: readonly ServicePlan[]): boolean =>
  services.some(({ kind }) => kind?.instances === 'many') &&
  new Set(services.map(({ settings }) => settings.server_name)).size < services.length;

const clash = (host: HostPlan, port: number, services: readonly ServicePlan[]): Finding | null => {
  const elements = services.map(({ id }) => id);
  const who = some(services.map(nameOfService));
  if (port === SSH) {
    return {
      message: `Port ${port} on ${nameOfHost(host)} belongs to SSH, and so cannot be that of the ${who}.`,
      remedy: 'Choose another port.',
      elements: [...elements, host.id],
    };
  }
  const shared = new Set(services.map(listener)).size === 1 && !siteClash(services);
  if (services.length < 2 || shared) return null;
  return {
    message: `Port ${port} on ${nameOfHost(host)} is taken more than once: by ${who}.`,
    remedy: 'Choose another port for all but one of them, or place them on different hosts.',
    elements: [...elements, host.id],
  };
};

export const portClash = defineRule({
  code: 'port-clash',
  family: 'validation',
  severity: 'error',
  why: 'Of two programs that want one port, the second does not start.',
  check: ({ deployment }) =>
    deployment.hosts.flatMap((host) =>
      [...grouped(host.services.flatMap(portsOf), ({ port }) => port)].flatMap(([port, uses]) => {
        const found = clash(
          host,
          port,
          uses.map(({ service }) => service),
        );
        return found ? [found] : [];
      }),
    ),
});
