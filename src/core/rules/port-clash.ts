import { protocolsOf } from '../catalog/define-service-kind.ts';
import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { grouped, nameOfHost, nameOfService, some } from './names.ts';

/** On every machine. */
const SSH = 22;

interface Use {
  /** `53/udp` */
  readonly place: string;
  readonly port: number;
  readonly service: ServicePlan;
}

/** Every port on which a service listens: its own, settings such as `console_port`, and others. */
const usesOf = (service: ServicePlan): readonly Use[] => {
  const { port, kind, settings } = service;
  const others = [
    ...Object.entries(settings)
      .filter(([key, value]) => key.endsWith('_port') && typeof value === 'number')
      .map(([, value]) => Number(value)),
    ...(kind?.otherPorts ?? []),
  ];
  const own = kind && port !== null ? protocolsOf(kind).map((name) => ({ name, port })) : [];
  const all = [...own, ...others.map((other) => ({ name: 'tcp', port: other }))];
  const uses = all.map((use) => ({ place: `${use.port}/${use.name}`, port: use.port, service }));
  return uses.filter((use, index) => uses.findIndex(({ place }) => place === use.place) === index);
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
  if (port === SSH && services.some(({ kind }) => kind?.kind !== 'openssh')) {
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
  source: 'https://man7.org/linux/man-pages/man2/bind.2.html',
  check: ({ deployment }) =>
    deployment.hosts.flatMap((host) => {
      const uses = grouped(host.services.flatMap(usesOf), ({ place }) => place);
      const found = [...uses].flatMap(([, [first, ...rest]]) =>
        first
          ? (clash(
              host,
              first.port,
              [first, ...rest].map(({ service }) => service),
            ) ?? [])
          : [],
      );
      // What clashes by TCP and by UDP is one finding.
      return found.filter(
        (one, index) => found.findIndex(({ message }) => message === one.message) === index,
      );
    }),
});
