import { err } from '../../result.ts';
import { serviceKeyChanged } from '../events/key.ts';
import { serviceAdded } from '../events/service.ts';
import {
  serviceAnnotated,
  serviceConfigured,
  serviceExposed,
  serviceMoved,
  serviceOptionsChanged,
  servicePlaced,
  serviceRenamed,
} from '../events/service-changes.ts';
import { notThere } from '../problems.ts';
import { serviceClash } from '../unique.ts';
import { differing, events, type Handler } from './handler.ts';

export const addService: Handler<'add-service'> = ({ service }) =>
  events(
    serviceAdded.of({
      service_id: service.service_id,
      domain_id: service.domain_id,
      name: service.name,
      kind: service.kind,
      settings: service.settings ?? {},
      host_id: service.host_id ?? null,
      offered: service.offered ?? false,
      public: service.public ?? false,
      extra_options: service.extra_options ?? {},
      notes: service.notes ?? '',
    }),
  );

export const updateService: Handler<'update-service'> = ({ service_id, changes }, graph) => {
  const service = graph.services[service_id];
  if (!service) return err(notThere('service', service_id));
  const changed = differing(service, changes);
  const { name, domain_id, host_id, settings, extra_options, notes, nkey } = changed;
  const renamed = name !== undefined && serviceRenamed.of({ service_id, name });
  const moved = domain_id !== undefined && serviceMoved.of({ service_id, domain_id });
  // The new name may be taken in the domain that the service leaves.
  const moveFirst = name !== undefined && serviceClash(graph, { ...service, name }) !== null;
  const exposed = changed.offered !== undefined || changed.public !== undefined;
  return events(
    ...(moveFirst ? [moved, renamed] : [renamed, moved]),
    host_id !== undefined && servicePlaced.of({ service_id, host_id }),
    settings !== undefined && serviceConfigured.of({ service_id, settings }),
    exposed &&
      serviceExposed.of({
        service_id,
        offered: changed.offered ?? service.offered,
        public: changed.public ?? service.public,
      }),
    extra_options !== undefined && serviceOptionsChanged.of({ service_id, extra_options }),
    notes !== undefined && serviceAnnotated.of({ service_id, notes }),
    nkey !== undefined && serviceKeyChanged.of({ service_id, nkey }),
  );
};
