import type * as z from 'zod';
import type { EventFacets } from '../define-event.ts';
import { connectionAddedToTopology, connectionRemovedFromTopology } from './connection.ts';
import { dependencyAdded, dependencyKindChanged, dependencyRemoved } from './dependency.ts';
import { domainCreated, domainRemoved } from './domain.ts';
import {
  domainAdministratorChanged,
  domainConstraintsChanged,
  domainNested,
  domainPurposeChanged,
  domainRenamed,
} from './domain-changes.ts';
import { domainEventStoreChanged } from './event-store.ts';
import { journalRewritten } from './journal.ts';
import { domainKeyChanged, serviceKeyChanged } from './key.ts';
import { networkTopologyUpdated } from './network.ts';
import { nodeAddedToTopology, nodeRemovedFromTopology, nodeUpdatedInTopology } from './node.ts';
import { personAdded, personRemoved, personUpdated } from './person.ts';
import { serviceAdded, serviceRemoved } from './service.ts';
import {
  serviceAnnotated,
  serviceConfigured,
  serviceExposed,
  serviceMoved,
  serviceOptionsChanged,
  servicePlaced,
  serviceRenamed,
} from './service-changes.ts';
import { versionNamed } from './version.ts';
import { problemWaived, problemWaiverWithdrawn } from './waiver.ts';
import { workspaceConfigured } from './workspace.ts';

/** A definition whose data only its own events have. */
export type AnyEventDefinition = EventFacets<string, string>;

/** Every kind of event that this version knows. */
export const EVENTS = [
  workspaceConfigured,
  journalRewritten,
  versionNamed,
  domainCreated,
  domainRenamed,
  domainPurposeChanged,
  domainAdministratorChanged,
  domainConstraintsChanged,
  domainNested,
  domainKeyChanged,
  domainEventStoreChanged,
  domainRemoved,
  serviceAdded,
  serviceRenamed,
  serviceConfigured,
  serviceMoved,
  servicePlaced,
  serviceExposed,
  serviceOptionsChanged,
  serviceAnnotated,
  serviceKeyChanged,
  serviceRemoved,
  dependencyAdded,
  dependencyKindChanged,
  dependencyRemoved,
  networkTopologyUpdated,
  nodeAddedToTopology,
  nodeUpdatedInTopology,
  nodeRemovedFromTopology,
  connectionAddedToTopology,
  connectionRemovedFromTopology,
  personAdded,
  personUpdated,
  personRemoved,
  problemWaived,
  problemWaiverWithdrawn,
] as const satisfies readonly AnyEventDefinition[];

type DataOf<Definition> =
  Definition extends EventFacets<infer Group, infer Name, infer Schema>
    ? { readonly group: Group; readonly name: Name; readonly data: z.output<Schema> }
    : never;

/** An event before it is stamped. */
export type EventData = DataOf<(typeof EVENTS)[number]>;
