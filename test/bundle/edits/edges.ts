import { EDGE_KINDS, EdgeId } from '../../../src/core/model/graph.ts';
import { type Edits, gone, nth, one } from './edit.ts';

const SUBJECTS = ['sales.events.>', 'orders.*', 'billing.commands.pay', '>'];

/** What happens to what joins them. */
export const EDGE_EDITS = {
  'edge added': (graph, { a, b, c }, id) => {
    const kind = nth(EDGE_KINDS, c) ?? 'depends_on';
    const sources = kind === 'administers' ? graph.people : { ...graph.services, ...graph.domains };
    const targets =
      kind === 'administers' ? graph.domains : { ...graph.services, ...graph.domains };
    const nats = Object.entries(graph.services).filter(([, one]) => one.kind === 'nats');
    const from = nth(Object.keys(sources), a);
    const to =
      kind === 'publishes' || kind === 'subscribes'
        ? nth(nats, b)?.[0]
        : nth(Object.keys(targets), b);
    if (from === undefined || to === undefined) return [];
    return [{ type: 'add-edge', edge: { edge_id: EdgeId.parse(id()), kind, from, to } }];
  },
  'edge kind': (graph, { a, b }) => {
    const found = one(graph.edges, a);
    if (!found) return [];
    const kind = nth(EDGE_KINDS.slice(0, 3), b) ?? 'depends_on';
    return [{ type: 'update-edge', edge_id: found.edge_id, changes: { kind } }];
  },
  'edge subjects': (graph, { a, b, c }) => {
    const messages = Object.values(graph.edges).filter(({ kind }) =>
      /scribes|publishes/.test(kind),
    );
    const found = nth(messages, a);
    if (!found) return [];
    const subjects = [b, c].flatMap((n) => nth(SUBJECTS, n) ?? []);
    return [{ type: 'update-edge', edge_id: found.edge_id, changes: { subjects } }];
  },
  'edge removed': gone(({ edges }) => edges),
} satisfies Edits;
