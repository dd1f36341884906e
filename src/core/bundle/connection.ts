import type { Connection } from '../catalog/scope.ts';
import type { ServicePlan } from '../deployment/plan.ts';
import { json, text, toExpr } from '../nix/build.ts';
import { roleOf, usesSocket } from './clients.ts';
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
  const setting = (key: string): unknown => provider.settings[key] ?? null;
  return {
    name: provider.slug,
    path: provider.path,
    kind: provider.kind?.kind ?? provider.service.kind,
    role: roleOf(consumer.domain?.slug ?? consumer.slug),
    clientDomain: consumer.domain?.slug ?? consumer.slug,
    clientName: consumer.slug,
    address: refs.address(provider),
    endpoint: refs.endpoint(provider),
    port: refs.port(provider),
    url: text`${String(setting('scheme') ?? 'tcp')}://${refs.endpoint(provider)}`,
    setting: (key) => json(setting(key)),
    text: (key) => toExpr(String(setting(key) ?? '')),
    has: (key) => setting(key) === true,
    secret: (key) => secretOf(provider, key),
    file: (suffix) => `${prefix.toLowerCase().replaceAll('_', '-')}-${suffix}`,
    variable: (suffix) => `${prefix}_${suffix}`,
    ifSocket: (then, otherwise) => toExpr(socket ? then : otherwise),
    needsPassword: !socket,
  };
};
