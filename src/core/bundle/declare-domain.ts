import { type DomainPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { attrs, bind } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** `cim.domains.<slug>`: what the drawing says of a domain. */
export const declareDomain = (domain: DomainPlan): Expr => {
  const [administrator] = domain.administrators;
  const services = domain.services.filter(isDeployed);
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
    ...(services.length === 0
      ? []
      : [
          bind(
            'services',
            attrs(services.map((one) => bind(one.slug, declareService(one), { origin: one.id }))),
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
  ]);
};
