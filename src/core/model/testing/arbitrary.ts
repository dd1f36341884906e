import * as fc from 'fast-check';
import type { Gesture } from '../commands/command.ts';
import { type Author, type Document, EMPTY_DOCUMENT, record, redo, undo } from '../document.ts';
import { DomainId, EdgeId, HostId, PersonId, ServiceId } from '../graph.ts';
import { testAuthor, testId, testIds } from './author.ts';
import { anyIntent, gestureOf, type Intent } from './intents.ts';

/** What happens to a drawing: a gesture of one of two actors, an undo or a redo. */
export interface Move {
  readonly does: 'gesture' | 'undo' | 'redo';
  readonly actor: 'ada' | 'bob';
  readonly intents: readonly Intent[];
}

export const anyMove = (actors: readonly Move['actor'][] = ['ada', 'bob']): fc.Arbitrary<Move> =>
  fc.record({
    does: fc.oneof(
      { weight: 8, arbitrary: fc.constant('gesture' as const) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    ),
    actor: fc.constantFrom(...actors),
    intents: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(anyIntent) },
      { weight: 1, arbitrary: fc.array(anyIntent, { minLength: 1, maxLength: 3 }) },
    ),
  });

const authorsOf = (ids: () => string): Readonly<Record<Move['actor'], Author>> => ({
  ada: testAuthor('ada', ids),
  bob: testAuthor('bob', ids),
});

/** The document after a move; the same one when the move is refused. */
export const playMove = (document: Document, move: Move, author: Author): Document => {
  const result =
    move.does === 'gesture'
      ? record(document, gestureOf(document.graph, move.intents, author.ids), author)
      : (move.does === 'undo' ? undo : redo)(document, author);
  return result.ok ? result.value.document : document;
};

/** A document after moves, from the empty one or another. */
export const play = (
  moves: readonly Move[],
  from: Document = EMPTY_DOCUMENT,
  ids: () => string = testIds(),
): Document => {
  const authors = authorsOf(ids);
  return moves.reduce((document, move) => playMove(document, move, authors[move.actor]), from);
};

const host = (index: number, name: string) => ({
  host_id: HostId.parse(testId(index)),
  name,
  system: 'x86_64-linux' as const,
  node_type: 'Server' as const,
  tier: 'Leaf' as const,
  interfaces: [],
  gateways: [],
  memory_mb: null,
  state_version: '26.05',
  extra_options: {},
});

const service = (index: number, domain: number, name: string, kind: string, on?: number) => ({
  type: 'add-service' as const,
  service: {
    service_id: ServiceId.parse(testId(index)),
    domain_id: DomainId.parse(testId(domain)),
    name,
    kind,
    ...(on !== undefined && { host_id: HostId.parse(testId(on)) }),
  },
});

const edge = (index: number, kind: 'depends_on' | 'publishes', from: number, to: number) => ({
  type: 'add-edge' as const,
  edge: { edge_id: EdgeId.parse(testId(index)), kind, from: testId(from), to: testId(to) },
});

const TOWN: Gesture = [
  { type: 'create-domain', domain_id: DomainId.parse(testId(1)), name: 'Town' },
  { type: 'create-domain', domain_id: DomainId.parse(testId(2)), name: 'Harbour' },
  { type: 'create-domain', domain_id: DomainId.parse(testId(3)), name: 'Market' },
  { type: 'add-host', host: host(10, 'north') },
  { type: 'add-host', host: host(11, 'south') },
  service(20, 1, 'register', 'application', 10),
  service(21, 1, 'archive', 'postgresql', 10),
  service(22, 2, 'messages', 'nats', 11),
  service(23, 2, 'ships', 'application'),
  edge(30, 'depends_on', 20, 21),
  edge(31, 'publishes', 23, 22),
  edge(32, 'depends_on', 3, 1),
  {
    type: 'add-link',
    link: {
      from_node: HostId.parse(testId(10)),
      from_interface: 'eth0',
      to_node: HostId.parse(testId(11)),
      to_interface: 'eth0',
      network_type: 'Lan',
    },
  },
  {
    type: 'add-person',
    person: {
      person_id: PersonId.parse(testId(40)),
      name: 'Mayor',
      username: '',
      email: 'mayor@example.org',
      ssh_keys: [],
    },
  },
];

/** A drawing with some of everything, so that most of what a person tries has something to meet. */
export const town = (): Document => {
  const result = record(EMPTY_DOCUMENT, TOWN, testAuthor('cleo', testIds(0x100)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
};

export const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(anyMove(), {
  minLength: 1,
  maxLength: 25,
  size: 'max',
});

/** A drawing as people with hostile names might make it. Its graph and journal agree. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(anyMoves, fc.boolean())
  .map(([moves, fromTown]) => play(moves, fromTown ? town() : EMPTY_DOCUMENT));
