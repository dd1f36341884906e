import type { ServiceKind } from '../../core/catalog/define-service-kind.ts';
import { portBeside } from '../../core/catalog/free-port.ts';
import { freeAddress, takenAddresses } from '../../core/model/free-address.ts';
import { freshName } from '../../core/model/fresh-name.ts';
import {
  DEFAULT_STATE_VERSION,
  DomainId,
  type Graph,
  type Host,
  HostId,
  PersonId,
  ServiceId,
} from '../../core/model/graph.ts';
import { EXTERNAL_SYSTEM } from '../../core/model/kinds.ts';
import { networkCard } from '../../core/model/network-card.ts';
import { NOTE_SIZE } from '../../core/model/notes.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './use-store.tsx';
import { useView } from './view.ts';

/** Where a new element goes; relative to its domain for a service. */
export interface At {
  readonly x: number;
  readonly y: number;
}

const placed = (id: string, at: At | undefined) =>
  at === undefined ? {} : { places: { [id]: { x: Math.round(at.x), y: Math.round(at.y) } } };

export const created = (id: string, at: At | undefined) => ({
  ...placed(id, at),
  select: [id],
  rename: true,
});

/** Adds an empty domain, selected, its name ready to be typed. */
export const addDomain = (store: AppStore, at?: At): void => {
  const { document, run } = store.getState();
  const id = DomainId.parse(store.ports.ids());
  const name = freshName('domain', Object.values(document.graph.domains));
  run([{ type: 'create-domain', domain_id: id, name }], created(id, at));
};

/** A service as a command adds it, with a name and a port that are free there. */
export const newService = (graph: Graph, kind: ServiceKind, domain: string | null, id: string) => {
  const beside = Object.values(graph.services).filter((service) => service.domain_id === domain);
  return {
    service_id: ServiceId.parse(id),
    domain_id: domain === null ? null : DomainId.parse(domain),
    name: freshName(kind.kind, beside),
    kind: kind.kind,
    settings: domain === null ? {} : portBeside(kind, beside),
  };
};

/** Adds a service of a kind to a domain; `null` for an external system of no domain. */
export const addService = (
  store: AppStore,
  kind: ServiceKind,
  domain: string | null,
  at?: At,
): void => {
  const { document, run } = store.getState();
  const service = newService(document.graph, kind, domain, store.ports.ids());
  run([{ type: 'add-service', service }], created(service.service_id, at));
};

/** Whether a service of this kind can stand outside every domain. */
export const standsAlone = (kind: ServiceKind): boolean => kind.kind === EXTERNAL_SYSTEM;

/** The next address of 10.0.0.0/24 that no host has. */
export const nextAddress = (graph: Graph): string =>
  freeAddress(takenAddresses(graph), '10.0.0', 10);

/** A server with one interface and usual values. */
const newHost = (id: HostId, name: string, address: string): Host => ({
  host_id: id,
  name,
  system: 'x86_64-linux',
  node_type: 'Server',
  tier: 'Leaf',
  interfaces: [
    networkCard('enp1s0', {
      addresses: [{ address, prefix_length: 24, dhcp: address === '' }],
    }),
  ],
  gateways: [],
  memory_mb: 4096,
  state_version: DEFAULT_STATE_VERSION,
  extra_options: {},
});

/** Adds a host with the next free address. */
export const addHost = (store: AppStore, at?: At): void => {
  const { document, run } = store.getState();
  const id = HostId.parse(store.ports.ids());
  const name = freshName('host', Object.values(document.graph.hosts));
  const host = newHost(id, name, nextAddress(document.graph));
  run([{ type: 'add-host', host }], created(id, at));
};

/** Adds a person without keys. */
export const addPerson = (store: AppStore, at?: At): void => {
  const { document, run } = store.getState();
  const id = PersonId.parse(store.ports.ids());
  const name = freshName('person', Object.values(document.graph.people));
  const person = { person_id: id, name, username: '', email: '', ssh_keys: [] };
  run([{ type: 'add-person', person }], created(id, at));
};

/** Adds an empty note around a point, ready to be written. */
export const addNote = (store: AppStore, middle: At): void => {
  const id = store.ports.ids();
  const at = {
    x: Math.round(middle.x - NOTE_SIZE.width / 2),
    y: Math.round(middle.y - NOTE_SIZE.height / 2),
  };
  const places = { [id]: { ...at, ...NOTE_SIZE, text: '' } };
  store.getState().move(places, { select: [id], what: 'adding a note' });
  useView.setState({ naming: id });
};

/** The domain that a new service joins: the one selected, or that of the selected service. */
export const targetDomain = ({
  selection,
  shown: { graph },
}: Pick<AppState, 'selection' | 'shown'>): string | null => {
  const [only, another] = selection;
  if (only === undefined || another !== undefined) return null;
  if (graph.domains[only] !== undefined) return only;
  return graph.services[only]?.domain_id ?? null;
};
