import type { Connection } from '../catalog/scope.ts';
import { eventDatabaseName, eventDatabaseOf } from '../deployment/event-store.ts';
import { fixedAddresses } from '../deployment/fixed-addresses.ts';
import { familyOf } from '../deployment/network/cidr.ts';
import type { ServicePlan } from '../deployment/plan.ts';
import { json, text, toExpr } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';
import { condition } from './answers.ts';
import { roleOf, usesSocket } from './clients.ts';
import { familyIn } from './family-in.ts';
import type { References } from './references.ts';
import { secretOf } from './secret-of.ts';

/** A dependency of `consumer` on `provider`, with the provider's values written out. */
export const connectionOf = (
  consumer: ServicePlan,
  provider: ServicePlan,
  refs: References,
  prefix: string,
): Connection => {
  const socket = usesSocket(consumer, provider);
  const kind = provider.kind?.kind ?? provider.service.kind;
  const setting = (key: string): unknown => provider.settings[key] ?? null;
  return {
    name: toExpr(provider.slug),
    path: toExpr(provider.path),
    kind: toExpr(kind),
    isKind: (other) => condition(kind === other),
    role: toExpr(roleOf(consumer.domain?.slug ?? consumer.slug)),
    clientDomain: toExpr(consumer.domain?.slug ?? consumer.slug),
    clientName: toExpr(consumer.slug),
    address: refs.address(provider),
    family: familyAt(provider, refs.address(provider)),
    endpoint: refs.endpoint(provider),
    isLocated: condition(Boolean(provider.host?.address)),
    port: refs.port(provider),
    url: text`${String(setting('scheme') ?? 'tcp')}://${refs.endpoint(provider)}`,
    setting: (key) => json(setting(key)),
    text: (key) => toExpr(String(setting(key) ?? '')),
    has: (key) => condition(setting(key) === true),
    secret: (key) => toExpr(secretOf(provider, key)),
    file: (suffix) => toExpr(`${prefix.toLowerCase().replaceAll('_', '-')}-${suffix}`),
    variable: (suffix) => toExpr(`${prefix}_${suffix}`),
    ifSocket: (then, otherwise) => toExpr(socket ? then : otherwise),
    needsPassword: condition(!socket),
    hasKey: condition(consumer.nkey !== null),
    keepsEvents: condition(
      consumer.domain !== null && eventDatabaseOf(consumer.domain) === provider,
    ),
    eventDatabase: toExpr(consumer.domain ? eventDatabaseName(consumer.domain) : ''),
  };
};

/** A machine with addresses of both families is reached at that which a network leads to. */
const familyAt = ({ host }: ServicePlan, address: Expr): Expr => {
  const [family, ...others] = new Set((host ? fixedAddresses(host) : []).map(familyOf));
  return family === undefined || others.length > 0 ? familyIn(address) : toExpr(family);
};
