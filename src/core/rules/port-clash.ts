import { protocolsOf } from '../catalog/define-service-kind.ts';
import { freePort } from '../catalog/free-port.ts';
import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { grouped } from '../model/grouped.ts';
import type { Fix } from '../projection.ts';
import { changeService } from './change-service.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfHost, nameOfService, some } from './names.ts';

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

/** The setting that holds a port: its own, or one such as `console_port`. */
const keyOf = ({ settings }: ServicePlan, port: number): string | undefined =>
  Object.keys(settings).find(
    (key) => (key === 'port' || key.endsWith('_port')) && settings[key] === port,
  );

/** The next port on which nothing listens, for the last of those that clash. */
const fixOf = (host: HostPlan, port: number, services: readonly ServicePlan[]): Fix | null => {
  const taken = new Set([SSH, ...host.services.flatMap(usesOf).map((use) => use.port)]);
  const last = services.findLast((one) => keyOf(one, port) !== undefined);
  const key = last && keyOf(last, port);
  if (last === undefined || key === undefined) return null;
  const free = freePort(taken, port === SSH ? 2222 : port + 1);
  if (free === null) return null;
  return changeService(`Give port ${free} to the ${nameOfService(last)}`, last, {
    settings: { ...last.service.settings, [key]: free },
  });
};

const clash = (host: HostPlan, port: number, services: readonly ServicePlan[]): Finding | null => {
  const elements = services.map(({ id }) => id);
  const fix = fixOf(
    host,
    port,
    port === SSH ? services.filter(({ kind }) => kind?.kind !== 'openssh') : services,
  );
  const about = { elements: [...elements, host.id], setting: 'port', ...(fix && { fix }) };
  const who = some(services.map(nameOfService));
  if (port === SSH && services.some(({ kind }) => kind?.kind !== 'openssh')) {
    return {
      message: `Port ${port} on ${nameOfHost(host)} belongs to SSH, and so cannot be that of the ${who}.`,
      remedy: 'Choose another port.',
      ...about,
    };
  }
  const shared = new Set(services.map(listener)).size === 1 && !siteClash(services);
  if (services.length < 2 || shared) return null;
  return {
    message: `Port ${port} on ${nameOfHost(host)} is taken more than once: by ${who}.`,
    remedy: 'Choose another port for all but one of them, or place them on different hosts.',
    ...about,
  };
};

export const portClash = defineRule({
  code: 'port-clash',
  family: 'validation',
  severity: 'error',
  why: 'Of two programs that want one port, the second does not start.',
  source: 'https://man7.org/linux/man-pages/man2/bind.2.html',
  ofHost: (host) => {
    const uses = grouped(host.services.flatMap(usesOf), ({ place }) => place);
    const found = [...uses.values()].flatMap(
      (all) =>
        clash(
          host,
          all[0]?.port ?? 0,
          all.map(({ service }) => service),
        ) ?? [],
    );
    // What clashes by TCP and by UDP is one finding.
    return found.filter(
      (one, index) => found.findIndex(({ message }) => message === one.message) === index,
    );
  },
});
