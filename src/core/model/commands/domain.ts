import { err } from '../../result.ts';
import { domainCreated } from '../events/domain.ts';
import {
  domainAdministratorChanged,
  domainConstraintsChanged,
  domainNested,
  domainPurposeChanged,
  domainRenamed,
} from '../events/domain-changes.ts';
import { domainEventStoreChanged } from '../events/event-store.ts';
import { domainKeyChanged } from '../events/key.ts';
import { workspaceConfigured } from '../events/workspace.ts';
import { notThere } from '../problems.ts';
import { differing, events, type Handler } from './handler.ts';

export const configureWorkspace: Handler<'configure-workspace'> = ({ changes }, graph) => {
  const changed = differing(graph.workspace, changes);
  return events(Object.keys(changed).length > 0 && workspaceConfigured.of(changed));
};

export const createDomain: Handler<'create-domain'> = (command) =>
  events(
    domainCreated.of({
      domain_id: command.domain_id,
      name: command.name,
      purpose: command.purpose ?? '',
      administrator: command.administrator ?? '',
      network_config: null,
      services: [],
    }),
  );

export const updateDomain: Handler<'update-domain'> = ({ domain_id, changes }, graph) => {
  const domain = graph.domains[domain_id];
  if (!domain) return err(notThere('domain', domain_id));
  const { name, purpose, administrator, constraints, parent_domain_id, nkey, event_store } =
    differing(domain, changes);
  return events(
    name !== undefined && domainRenamed.of({ domain_id, name }),
    purpose !== undefined && domainPurposeChanged.of({ domain_id, purpose }),
    administrator !== undefined && domainAdministratorChanged.of({ domain_id, administrator }),
    constraints !== undefined && domainConstraintsChanged.of({ domain_id, constraints }),
    parent_domain_id !== undefined && domainNested.of({ domain_id, parent_domain_id }),
    nkey !== undefined && domainKeyChanged.of({ domain_id, nkey }),
    event_store !== undefined && domainEventStoreChanged.of({ domain_id, event_store }),
  );
};
