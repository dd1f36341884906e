import * as z from 'zod';
import {
  Domain,
  DomainId,
  Edge,
  EdgeId,
  Host,
  HostId,
  Link,
  Person,
  PersonId,
  Service,
  ServiceId,
  Waiver,
  Workspace,
} from '../graph.ts';
import { Name, ShortText, Text } from '../text.ts';
import type { Command } from './command.ts';

const ServiceChanges = Service.omit({ service_id: true, kind: true }).partial();

/** Reads a command that may come from anywhere: a page, a file, another tab. */
export const CommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('configure-workspace'), changes: Workspace.partial() }),
  z.object({
    type: z.literal('create-domain'),
    domain_id: DomainId,
    name: Name,
    purpose: Text.optional(),
    administrator: Text.optional(),
  }),
  z.object({
    type: z.literal('update-domain'),
    domain_id: DomainId,
    changes: Domain.omit({ domain_id: true, network_config: true }).partial(),
  }),
  z.object({
    type: z.literal('add-service'),
    service: ServiceChanges.omit({ nkey: true }).extend({
      service_id: ServiceId,
      domain_id: Service.shape.domain_id,
      name: Name,
      kind: Text,
    }),
  }),
  z.object({
    type: z.literal('update-service'),
    service_id: ServiceId,
    changes: ServiceChanges,
  }),
  z.object({ type: z.literal('add-edge'), edge: Edge }),
  z.object({
    type: z.literal('update-edge'),
    edge_id: EdgeId,
    changes: Edge.pick({ kind: true, subjects: true }).partial(),
  }),
  z.object({ type: z.literal('add-host'), host: Host }),
  z.object({
    type: z.literal('update-host'),
    host_id: HostId,
    changes: Host.omit({ host_id: true }).partial(),
  }),
  z.object({ type: z.literal('add-link'), link: Link }),
  z.object({ type: z.literal('update-topology'), topology: z.unknown() }),
  z.object({ type: z.literal('add-person'), person: Person }),
  z.object({
    type: z.literal('update-person'),
    person_id: PersonId,
    changes: Person.omit({ person_id: true }).partial(),
  }),
  Waiver.extend({ type: z.literal('waive-problem'), by: Text }),
  Waiver.pick({ code: true, elements: true }).extend({ type: z.literal('withdraw-waiver') }),
  z.object({
    type: z.literal('name-version'),
    event_id: Text,
    name: ShortText,
  }),
  z.object({
    type: z.literal('remove'),
    ids: z.array(Text),
    cascade: z.boolean(),
  }),
]) satisfies z.ZodType<Command>;
