import { eventDatabaseOf } from '../deployment/event-store.ts';
import {
  type DomainPlan,
  isDeployed,
  type Messages,
  type ServicePlan,
} from '../deployment/plan.ts';
import { attrs, bind } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';

/** `cim.domains.<slug>`: what the drawing says of a domain. */
export const declareDomain = (domain: DomainPlan): Expr => {
  const [administrator] = domain.administrators;
  const services = domain.services.filter(isDeployed);
  const unknown = domain.services.filter(({ kind }) => kind === null);
  return attrs([
    bind('enable', true),
    bind('purpose', domain.domain.purpose),
    ...(administrator ? [bind('administrator', administrator.email || administrator.slug)] : []),
    ...(domain.dependencies.length === 0
      ? []
      : [
          bind(
            'dependencies',
            domain.dependencies.map(({ slug }) => slug),
          ),
        ]),
    ...declareUse(domain),
    ...declareEventStore(domain),
    ...(services.length === 0
      ? []
      : [
          bind(
            'services',
            attrs(services.map((one) => bind(one.slug, declareService(one), { origin: one.id }))),
          ),
        ]),
    ...(unknown.length === 0
      ? []
      : [
          bind(
            'unknown',
            attrs(unknown.map(({ id, slug, service }) => bind(slug, service.kind, { origin: id }))),
          ),
        ]),
  ]);
};

const declareService = (service: ServicePlan): Expr => {
  const requires = service.requires.filter(isDeployed);
  return attrs([
    bind('kind', service.kind?.kind ?? service.service.kind),
    bind('host', service.host?.slug ?? ''),
    ...(service.port === null ? [] : [bind('port', service.port)]),
    ...(service.kind?.protocols ? [bind('protocols', [...service.kind.protocols])] : []),
    ...(service.service.offered ? [bind('offered', true)] : []),
    ...(service.service.public ? [bind('public', true)] : []),
    // What the option's default says already need not be said.
    ...(service.unit === `${service.slug}.service` ? [] : [bind('unit', service.unit)]),
    ...(requires.length === 0
      ? []
      : [
          bind(
            'requires',
            requires.map(({ path }) => path),
          ),
        ]),
    ...declareSource(service),
    ...declareUse(service),
  ]);
};

const declareSource = ({ kind, settings }: ServicePlan): Binding[] =>
  kind?.kind === 'application' && settings.source !== ''
    ? [bind('source', String(settings.source))]
    : [];

/** With which key a service or a domain uses NATS, and for what. */
const declareUse = (who: Pick<ServicePlan, 'nkey' | 'publishes' | 'subscribes'>): Binding[] => [
  ...(who.nkey === null ? [] : [bind('nkey', who.nkey)]),
  ...declareMessages('publishes', who.publishes),
  ...declareMessages('subscribes', who.subscribes),
];

const declareMessages = (name: string, messages: readonly Messages[]): Binding[] =>
  messages.length === 0
    ? []
    : [bind(name, attrs(messages.map((one) => bind(one.server.path, [...one.subjects]))))];

const declareEventStore = (domain: DomainPlan): Binding[] => {
  const store = domain.domain.event_store;
  if (store === null) return [];
  const database = eventDatabaseOf(domain);
  return [
    bind(
      'eventStore',
      attrs([
        bind('backend', store.backend),
        ...(database ? [bind('service', database.slug)] : []),
        bind('retention', store.retention === '' ? null : store.retention),
        bind('compression', store.compression),
      ]),
    ),
  ];
};
