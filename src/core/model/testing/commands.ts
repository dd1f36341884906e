import { decide } from '../commands/decide.ts';
import { town } from './arbitrary.ts';
import { testId } from './author.ts';

// Commands as people and files send them, about the town of `arbitrary.ts`: no types hold them.

/** Ids of the drawing that all of these begin with. */
export const TOWN = testId(1);
export const HARBOUR = testId(2);
export const MARKET = testId(3);
export const NORTH = testId(10);
export const SOUTH = testId(11);
export const REGISTER = testId(20);
export const ARCHIVE = testId(21);
export const MESSAGES = testId(22);
export const SHIPS = testId(23);
export const REGISTER_ARCHIVE = testId(30);
export const MAYOR = testId(40);
export const NEW = testId(900);
export const OTHER = testId(901);
export const NOBODY = testId(999);

/** What people and files send: no types hold it together. */
export const decided = (...gesture: readonly unknown[]) => decide(gesture as never, town().graph);

export const refused = (...gesture: readonly unknown[]): string => {
  const result = decided(...gesture);
  if (result.ok) throw new Error('was not refused');
  return `${result.error.code}: ${result.error.message}`;
};

export const happens = (...gesture: readonly unknown[]): readonly string[] => {
  const result = decided(...gesture);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.map(({ name }) => name);
};

export const domain = (fields: object) => ({
  type: 'create-domain',
  domain_id: NEW,
  name: 'New',
  ...fields,
});
export const service = (fields: object) => ({
  type: 'add-service',
  service: { service_id: NEW, domain_id: TOWN, name: 'new', kind: 'redis', ...fields },
});
export const edge = (kind: string, from: string, to: string) => ({
  type: 'add-edge',
  edge: { edge_id: NEW, kind, from, to },
});
export const link = (from_node: string, to_node: string, to_interface = 'eth1') => ({
  type: 'add-link',
  link: { from_node, from_interface: 'eth0', to_node, to_interface, network_type: 'Lan' },
});
export const update = (noun: string, id: string, changes: object) => ({
  type: `update-${noun}`,
  [`${noun === 'edge' ? 'edge' : noun}_id`]: id,
  changes,
});
export const remove = (ids: readonly string[], cascade = false) => ({
  type: 'remove',
  ids,
  cascade,
});
