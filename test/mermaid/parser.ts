import mermaid from 'mermaid';

/** What Mermaid's own parser makes of a flowchart. */
export interface Parsed {
  /** Labels as a reader sees them, by node id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Ids of what stands in each group. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
}

/** What Mermaid's own parser makes of a diagram of any grammar that is used. */
export interface Read {
  /** Ids of nodes and groups, of participants, or of states. */
  readonly ids: ReadonlySet<string>;
  /** How many edges, messages and notes, or transitions. */
  readonly steps: number;
}

/** The part of Mermaid's other databases that the tests read. */
interface OtherDb {
  getActors?(): ReadonlyMap<string, unknown>;
  getMessages?(): readonly unknown[];
  getStates?(): ReadonlyMap<string, unknown>;
  getRelations?(): readonly unknown[];
}

/** The part of Mermaid's flowchart database that the tests read. */
interface FlowDb {
  getVertices(): Map<string, { readonly id: string; readonly text?: string }>;
  getSubGraphs(): readonly {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
  }[];
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[];
}

/** Stands for `<br/>` while labels are read: the sanitizer loses what is before a tag in this DOM. */
const BREAK = '\ue000';

/** The character references that a browser would resolve. */
const decode = (text: string): string =>
  text
    .replace(/ﬂ°°/g, '&#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';')
    .replaceAll(BREAK, '\n')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined
        ? ({ quot: '"', lt: '<', gt: '>', amp: '&' }[name ?? ''] ?? whole)
        : String.fromCodePoint(Number(code)),
    );

/** Makes Mermaid load its parsers. */
const ready = mermaid.parse('flowchart LR\n  a["b"]\n');

/** Parses a flowchart with Mermaid; throws what Mermaid throws. */
export const parseFlowchart = async (text: string): Promise<Parsed> => {
  await ready;
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text.replaceAll('<br/>', BREAK));
  if (!type.startsWith('flowchart')) throw new Error(`not a flowchart: ${type}`);
  const flow = db as unknown as FlowDb;
  return {
    labels: new Map(
      [...flow.getVertices()].map(([id, { text: label }]) => [id, decode(label ?? '')]),
    ),
    groups: new Map(flow.getSubGraphs().map(({ id, title }) => [id, decode(title)])),
    members: new Map(flow.getSubGraphs().map(({ id, nodes }) => [id, nodes])),
    edges: flow.getEdges().map(({ start, end, text: label }) => ({
      from: start,
      to: end,
      label: decode(label),
    })),
  };
};

/** Parses a diagram with Mermaid; throws what Mermaid throws. */
export const parseDiagram = async (text: string): Promise<Read> => {
  if (text.startsWith('flowchart')) {
    const { labels, groups, edges } = await parseFlowchart(text);
    return { ids: new Set([...labels.keys(), ...groups.keys()]), steps: edges.length };
  }
  await ready;
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const other = db as unknown as OtherDb;
  const things = other.getActors?.() ?? other.getStates?.() ?? new Map<string, unknown>();
  const steps = other.getMessages?.() ?? other.getRelations?.() ?? [];
  return { ids: new Set(things.keys()), steps: steps.length };
};
