import * as fc from 'fast-check';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import {
  DomainId,
  EDGE_KINDS,
  type Edge,
  EdgeId,
  EMPTY_GRAPH,
  type Graph,
  PersonId,
  type Service,
  ServiceId,
} from '../../src/core/model/graph.ts';

/** Pieces of names that break diagrams which are put together carelessly. */
const PIECES = [
  ...[
    '"',
    "'",
    '`',
    '#',
    ';',
    '#quot;',
    '#35;',
    '&amp;',
    '&',
    '<',
    '>',
    '<br/>',
    '<b>',
    '</script>',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '|',
    '[[',
    '))',
    ']]',
    '@{',
    '@{ shape: x }',
    '%%',
    '%%{init: {}}%%',
  ],
  ...[
    'end',
    'graph',
    'subgraph',
    'default',
    'style x:#f00;',
    'classDef a fill:#f00;',
    'direction TB',
  ],
  ...[
    '-->',
    '---',
    '==>',
    '-.->',
    ':::',
    '::',
    ':',
    '$$x$$',
    '\\n',
    '\\',
    '**b**',
    '_x_',
    '*',
    '_',
    '~',
  ],
  ...[
    '1. ',
    '- ',
    '+ ',
    '# ',
    '~~~',
    'fa:fa-bell',
    'click a',
    'href',
    'accTitle: x',
    '---\n',
    '\t',
    '🦊',
    '👩‍👩‍👧',
  ],
  ...[
    'مرحبا',
    '\u202eevil',
    '\u2066',
    '日本',
    'ß',
    'ﬂ°°',
    '¶ß',
    '\u0007',
    '\u001b[0m',
    '\ud800',
    '\u00a0',
    'a',
    'b c',
  ],
] as const;

export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.constantFrom<string>(...PIECES), { minLength: 1, maxLength: 8 })
    .map((all) => all.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

const uuid = (noun: number, index: number): string =>
  `01900000-0000-7000-8${noun.toString(16).padStart(3, '0')}-${index.toString(16).padStart(12, '0')}`;

const kinds = [...SERVICE_KINDS.map(({ kind }) => kind), 'teapot', 'end"]'];

interface Wish {
  readonly domains: readonly {
    readonly name: string;
    readonly parent: number;
    readonly by: string;
  }[];
  readonly services: readonly {
    readonly name: string;
    readonly kind: string;
    readonly in: number;
  }[];
  readonly people: readonly string[];
  readonly edges: readonly {
    readonly kind: Edge['kind'];
    readonly from: number;
    readonly to: number;
    readonly subjects: readonly string[];
  }[];
  readonly name: string;
}

const build = (wish: Wish): Graph => {
  const domainAt = (index: number) =>
    index < wish.domains.length ? DomainId.parse(uuid(1, index)) : null;
  const services = wish.services.map(
    (one, index): Service => ({
      service_id: ServiceId.parse(uuid(2, index)),
      domain_id: domainAt(one.in),
      name: one.name,
      kind: one.kind,
      settings: {},
      host_id: null,
      offered: false,
      public: false,
      extra_options: {},
      notes: '',
    }),
  );
  const ends = [
    ...wish.domains.map((_, index) => uuid(1, index)),
    ...services.map(({ service_id }) => service_id),
    ...wish.people.map((_, index) => uuid(3, index)),
    uuid(9, 9),
  ];
  const at = (index: number): string => ends[index % ends.length] ?? '';
  return {
    ...EMPTY_GRAPH,
    workspace: { ...EMPTY_GRAPH.workspace, name: wish.name },
    domains: Object.fromEntries(
      wish.domains.map(({ name, parent, by }, index) => [
        uuid(1, index),
        {
          domain_id: DomainId.parse(uuid(1, index)),
          name,
          purpose: name,
          administrator: by,
          network_config: {},
          parent_domain_id: domainAt(parent),
          constraints: {},
        },
      ]),
    ),
    services: Object.fromEntries(services.map((service) => [service.service_id, service])),
    people: Object.fromEntries(
      wish.people.map((name, index) => [
        uuid(3, index),
        { person_id: PersonId.parse(uuid(3, index)), name, username: '', email: '', ssh_keys: [] },
      ]),
    ),
    edges: Object.fromEntries(
      wish.edges.map(({ kind, from, to, subjects }, index) => [
        uuid(4, index),
        {
          edge_id: EdgeId.parse(uuid(4, index)),
          kind,
          from: at(from),
          to: at(to),
          subjects: [...subjects],
        },
      ]),
    ),
  };
};

/** Graphs as no command would leave them: any names, edges anywhere, domains nested in circles. */
export const hostileGraph: fc.Arbitrary<Graph> = fc
  .record({
    name: hostileName,
    domains: fc.array(
      fc.record({
        name: hostileName,
        parent: fc.nat(7),
        by: fc.oneof(fc.constant(''), hostileName),
      }),
      { maxLength: 5 },
    ),
    services: fc.array(
      fc.record({ name: hostileName, kind: fc.constantFrom(...kinds), in: fc.nat(6) }),
      { maxLength: 8 },
    ),
    people: fc.array(hostileName, { maxLength: 3 }),
    edges: fc.array(
      fc.record({
        kind: fc.constantFrom(...EDGE_KINDS),
        from: fc.nat(20),
        to: fc.nat(20),
        subjects: fc.array(hostileName, { maxLength: 2 }),
      }),
      { maxLength: 10 },
    ),
  })
  .map(build);
