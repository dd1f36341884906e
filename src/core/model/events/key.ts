import * as z from 'zod';
import type { Problem } from '../../result.ts';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { label, short } from '../elements.ts';
import { DomainId, type Graph, ServiceId } from '../graph.ts';
import { isPublicKey, isSeed } from '../nkey.ts';
import { notThere, problem } from '../problems.ts';
import { Text } from '../text.ts';

/** Who has this NATS key, other than `id`; `null` when nobody has. */
const holderOf = (graph: Graph, nkey: string, id = ''): string | null => {
  const domain = Object.values(graph.domains).find((one) => one.nkey === nkey);
  const service = Object.values(graph.services).find((one) => one.nkey === nkey);
  return [domain?.domain_id, service?.service_id].find((one) => one && one !== id) ?? null;
};

/** Codes: `nkey-is-seed`, `wrong-nkey`, `duplicate-nkey`. */
const checkKey = (graph: Graph, id: string, nkey: string | null): Problem | null => {
  if (nkey === null) return null;
  if (isSeed(nkey))
    return problem(
      'nkey-is-seed',
      `What was given to the ${label(graph, id)} is the seed of a NATS key, which is a secret.`,
      'Give the public key, which begins with U; the seed goes to the machine alone.',
    );
  if (!isPublicKey(nkey))
    return problem(
      'wrong-nkey',
      `What was given to the ${label(graph, id)} is not the public key of a NATS user.`,
      'Copy it whole: U and 55 capital letters and digits, with their checksum.',
    );
  const holder = holderOf(graph, nkey, id);
  if (holder === null) return null;
  return problem(
    'duplicate-nkey',
    `The ${label(graph, holder)} already has this NATS key.`,
    'Create a key for each: a server starts only if all differ.',
  );
};

/** Who keeps the streams of a domain gets another NATS key, or none. */
export const domainKeyChanged = defineEvent({
  group: 'Domain',
  name: 'DomainKeyChanged',
  schema: z.object({ domain_id: DomainId, nkey: Text.nullable() }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id, nkey }) =>
    graph.domains[domain_id] ? checkKey(graph, domain_id, nkey) : notThere('domain', domain_id),
  evolve: (draft, { domain_id, nkey }, meta) => {
    if (!draft.patch('domains', domain_id, { nkey })) skip(draft, meta, 'there is no such domain');
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    return domain ? [domainKeyChanged.of({ domain_id, nkey: domain.nkey })] : [];
  },
  describe: (before, { domain_id, nkey }) =>
    nkey === null
      ? `Took the NATS key from domain ${short(before, domain_id)}`
      : `Gave domain ${short(before, domain_id)} a NATS key`,
});

/** A service gets another NATS key, or none. */
export const serviceKeyChanged = defineEvent({
  group: 'Service',
  name: 'ServiceKeyChanged',
  schema: z.object({ service_id: ServiceId, nkey: Text.nullable() }),
  aggregate: (data) => data.service_id,
  check: (graph, { service_id, nkey }) =>
    graph.services[service_id]
      ? checkKey(graph, service_id, nkey)
      : notThere('service', service_id),
  evolve: (draft, { service_id, nkey }, meta) => {
    if (!draft.patch('services', service_id, { nkey }))
      skip(draft, meta, 'there is no such service');
  },
  invert: (before, { service_id }): Inverse => {
    const service = before.services[service_id];
    return service ? [serviceKeyChanged.of({ service_id, nkey: service.nkey })] : [];
  },
  describe: (before, { service_id, nkey }) =>
    nkey === null
      ? `Took the NATS key from service ${short(before, service_id)}`
      : `Gave service ${short(before, service_id)} a NATS key`,
});
