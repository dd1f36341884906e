import { application } from '../../core/catalog/application.ts';
import { postgresql } from '../../core/catalog/postgresql.ts';
import { EMPTY_DOCUMENT, record } from '../../core/model/document.ts';
import { DomainId, EdgeId, ServiceId } from '../../core/model/graph.ts';
import type { Clock, IdSource } from '../../core/ports.ts';
import { invariant } from '../../core/result.ts';
import type { Content } from '../store/state.ts';

/** A small drawing for a first visit without examples: an application and its database. */
export const firstDrawing = (author: {
  readonly actor: string;
  readonly clock: Clock;
  readonly ids: IdSource;
}): Content => {
  const domain_id = DomainId.parse(author.ids());
  const [api, database] = [ServiceId.parse(author.ids()), ServiceId.parse(author.ids())];
  const recorded = record(
    EMPTY_DOCUMENT,
    [
      { type: 'configure-workspace', changes: { name: 'Sales' } },
      { type: 'create-domain', domain_id, name: 'Sales', purpose: 'Takes orders' },
      {
        type: 'add-service',
        service: { service_id: api, domain_id, name: 'orders-api', kind: application.kind },
      },
      {
        type: 'add-service',
        service: { service_id: database, domain_id, name: 'orders-db', kind: postgresql.kind },
      },
      {
        type: 'add-edge',
        edge: { edge_id: EdgeId.parse(author.ids()), kind: 'depends_on', from: api, to: database },
      },
    ],
    author,
  );
  invariant(recorded.ok, 'the first drawing is refused');
  return { events: recorded.value.events, layout: recorded.value.document.layout };
};
