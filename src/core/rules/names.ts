import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';

/** A service as a message names it: `service "api" of "sales"`. */
export const nameOfService = ({ service, domain }: ServicePlan): string =>
  domain === null
    ? `service ${quote(service.name)}`
    : `service ${quote(service.name)} of ${quote(domain.domain.name)}`;

export const nameOfHost = ({ host, slug }: HostPlan): string => `host ${quote(host?.name ?? slug)}`;

/** The first few of many, for a message: `a, b, c and 4 more`. */
export const some = (names: readonly string[], most = 4): string => {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const last = names.length > shown.length ? `${names.length - shown.length} more` : shown.at(-1);
  const first = names.length > shown.length ? shown : shown.slice(0, -1);
  return first.length === 0 ? (last ?? '') : `${first.join(', ')} and ${last}`;
};
