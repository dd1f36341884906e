import type { ServicePlan } from '../deployment/plan.ts';
import { call, ref, select, text, toExpr } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/**
 * How a domain's module refers to what `cim-domain.nix` declares: `services` are those of its own
 * domain, `domains` and `hosts` are all. A service that nothing deploys is written out.
 */
export interface References {
  /** `services.redis`, or `domains.sales.services.redis` from another domain. */
  readonly service: (service: ServicePlan) => Expr;
  readonly address: (service: ServicePlan) => Expr;
  readonly port: (service: ServicePlan) => Expr;
  readonly portText: (service: ServicePlan) => Expr;
  readonly endpoint: (service: ServicePlan) => Expr;
  /** `hosts.core.address`, or what else its machine is known by. */
  readonly host: (slug: string, what: 'address' | 'interface') => Expr;
}

export const referencesFrom = (domain: string): References =>
  references(
    (one) =>
      one.domain?.slug === domain
        ? ref('services', one.slug)
        : ref('domains', one.domain?.slug ?? '', 'services', one.slug),
    (slug, what) => ref('hosts', slug, what),
  );

const references = (service: References['service'], host: References['host']): References => {
  const port = (one: ServicePlan): Expr =>
    one.host ? select(service(one), ['port']) : toExpr(one.port);
  return {
    service,
    host,
    port,
    address: (one) => (one.host ? select(service(one), ['address']) : toExpr(externalAddress(one))),
    portText: (one) => (one.host ? call('toString', port(one)) : toExpr(String(one.port ?? ''))),
    endpoint: (one) =>
      one.host
        ? select(service(one), ['endpoint'])
        : text`${bracketed(externalAddress(one))}:${String(one.port ?? '')}`,
  };
};

/** How a machine's own module refers to a service. */
export const REFERENCES_FROM_HOST = references(
  (one) => ref('config', 'cim', 'domains', one.domain?.slug ?? '', 'services', one.slug),
  (slug, what) => ref('config', 'cim', 'hosts', slug, what),
);

/** Address of an external system as its architect gave it; empty when nobody did. */
export const externalAddress = (service: ServicePlan): string => {
  const address = service.settings.address;
  return typeof address === 'string' ? address : '';
};

/** IPv6 addresses stand in brackets before a port. */
export const bracketed = (address: string): string =>
  address.includes(':') ? `[${address}]` : address;
