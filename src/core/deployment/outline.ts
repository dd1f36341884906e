import { sizesOf } from '../catalog/fields.ts';
import { sameItems } from '../model/same-items.ts';
import type { Drafts } from './drafts.ts';
import type { Messages, Reads, ServicePlan } from './plan.ts';

const steady = (before: unknown[] | undefined, now: unknown[]): unknown[] =>
  before && sameItems(before, now) ? before : now;

/** What is exchanged, for a list of what something is made from. */
export const messagesIn = (all: readonly Messages[]): Reads =>
  all.flatMap(({ server, subjects }) => [server.path, ...subjects, null]);

const NO_READS: Reads = [];

const outlineOf = (plan: ServicePlan): unknown[] => {
  const { service, path, unit, instance, packageName, domain, host, kind, settings } = plan;
  return [
    service,
    path,
    unit,
    instance,
    packageName,
    domain?.domain,
    host?.host,
    host?.slug,
    host?.address,
    host?.network,
    ...(kind ? Object.keys(sizesOf(kind)).map((key) => settings[key]) : NO_READS),
    ...messagesIn(plan.publishes),
    null,
    ...messagesIn(plan.subscribes),
  ];
};

const relationsOf = ({ outline, requires, reaches, clients }: ServicePlan): unknown[] => {
  const reads: unknown[] = [outline, requires.length];
  for (const one of requires) reads.push(one.outline);
  for (const one of reaches) reads.push(one.outline);
  reads.push(null);
  for (const one of clients) reads.push(one.outline);
  return reads;
};

/**
 * Gives every service the lists of what can be said of it, which stay the same objects from one
 * drawing to the next while nothing in them changes: plans themselves are made anew.
 */
export const outline = ({ services, memory }: Drafts): void => {
  const last = memory.services;
  for (const [id, plan] of services) plan.outline = steady(last.get(id)?.outline, outlineOf(plan));
  for (const [id, plan] of services)
    plan.relations = steady(last.get(id)?.relations, relationsOf(plan));
  memory.services = services;
};
