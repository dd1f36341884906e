import * as z from 'zod';
import { containersOf } from '../containers.ts';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { quote, short } from '../elements.ts';
import { Constraints, DomainId } from '../graph.ts';
import { notThere, problem } from '../problems.ts';
import { Name, Text } from '../text.ts';
import { domainClash } from '../unique.ts';

const MISSING = 'there is no such domain';

export const domainRenamed = defineEvent({
  group: 'Domain',
  name: 'DomainRenamed',
  schema: z.object({ domain_id: DomainId, name: Name }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id, name }) => {
    const domain = graph.domains[domain_id];
    return domain ? domainClash(graph, { ...domain, name }) : notThere('domain', domain_id);
  },
  evolve: (draft, { domain_id, name }, meta) => {
    if (!draft.patch('domains', domain_id, { name })) skip(draft, meta, MISSING);
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    return domain ? [domainRenamed.of({ domain_id, name: domain.name })] : [];
  },
  describe: (before, { domain_id, name }) =>
    `Renamed domain ${short(before, domain_id)} to ${quote(name)}`,
});

export const domainPurposeChanged = defineEvent({
  group: 'Domain',
  name: 'DomainPurposeChanged',
  schema: z.object({ domain_id: DomainId, purpose: Text }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id }) =>
    graph.domains[domain_id] ? null : notThere('domain', domain_id),
  evolve: (draft, { domain_id, purpose }, meta) => {
    if (!draft.patch('domains', domain_id, { purpose })) skip(draft, meta, MISSING);
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    return domain ? [domainPurposeChanged.of({ domain_id, purpose: domain.purpose })] : [];
  },
  describe: (before, { domain_id }) => `Changed the purpose of domain ${short(before, domain_id)}`,
});

export const domainAdministratorChanged = defineEvent({
  group: 'Domain',
  name: 'DomainAdministratorChanged',
  schema: z.object({ domain_id: DomainId, administrator: Text }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id }) =>
    graph.domains[domain_id] ? null : notThere('domain', domain_id),
  evolve: (draft, { domain_id, administrator }, meta) => {
    if (!draft.patch('domains', domain_id, { administrator })) skip(draft, meta, MISSING);
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    if (!domain) return [];
    return [domainAdministratorChanged.of({ domain_id, administrator: domain.administrator })];
  },
  describe: (before, { domain_id, administrator }) =>
    administrator.trim() === ''
      ? `Took the administrator from domain ${short(before, domain_id)}`
      : `Made ${quote(administrator)} administrator of domain ${short(before, domain_id)}`,
});

export const domainConstraintsChanged = defineEvent({
  group: 'Domain',
  name: 'DomainConstraintsChanged',
  schema: z.object({ domain_id: DomainId, constraints: Constraints }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id }) =>
    graph.domains[domain_id] ? null : notThere('domain', domain_id),
  evolve: (draft, { domain_id, constraints }, meta) => {
    if (!draft.patch('domains', domain_id, { constraints })) skip(draft, meta, MISSING);
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    if (!domain) return [];
    return [domainConstraintsChanged.of({ domain_id, constraints: domain.constraints })];
  },
  describe: (before, { domain_id }) =>
    `Changed the constraints of domain ${short(before, domain_id)}`,
});

/** A domain goes into another, or out of all. */
export const domainNested = defineEvent({
  group: 'Domain',
  name: 'DomainNested',
  schema: z.object({ domain_id: DomainId, parent_domain_id: DomainId.nullable() }),
  aggregate: (data) => data.domain_id,
  check: (graph, { domain_id, parent_domain_id }) => {
    if (!graph.domains[domain_id]) return notThere('domain', domain_id);
    if (parent_domain_id === null) return null;
    if (!graph.domains[parent_domain_id]) return notThere('domain', parent_domain_id);
    const ring = [parent_domain_id, ...containersOf(graph, parent_domain_id)];
    if (!ring.includes(domain_id)) return null;
    return problem(
      'nesting-cycle',
      `Domain ${short(graph, domain_id)} cannot go into ${short(graph, parent_domain_id)}, which is inside it.`,
      'Take the inner domain out first.',
    );
  },
  evolve: (draft, { domain_id, parent_domain_id }, meta) => {
    if (!draft.patch('domains', domain_id, { parent_domain_id })) skip(draft, meta, MISSING);
  },
  invert: (before, { domain_id }): Inverse => {
    const domain = before.domains[domain_id];
    if (!domain) return [];
    return [domainNested.of({ domain_id, parent_domain_id: domain.parent_domain_id })];
  },
  describe: (before, { domain_id, parent_domain_id }) =>
    parent_domain_id === null
      ? `Took domain ${short(before, domain_id)} out of the domain around it`
      : `Put domain ${short(before, domain_id)} into ${short(before, parent_domain_id)}`,
});
