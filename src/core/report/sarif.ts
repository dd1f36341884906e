import { label } from '../model/elements.ts';
import { type Graph, waiverId } from '../model/graph.ts';
import type { Diagnostic, Severity } from '../projection.ts';
import type { Rule } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import { type Place, placesIn } from './places.ts';
import type { Reported } from './reported.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const ruleOf = ({ code, family, severity, why, source }: Rule) => ({
  id: code,
  shortDescription: { text: why },
  helpUri: source,
  defaultConfiguration: { level: LEVELS[severity] },
  properties: { family, tags: [family] },
});

const RECORDS = ['domains', 'services', 'hosts', 'people', 'edges', 'links'] as const;
const KINDS: Readonly<Record<(typeof RECORDS)[number], string>> = {
  domains: 'domain',
  services: 'service',
  hosts: 'host',
  people: 'person',
  edges: 'dependency',
  links: 'connection',
};

/** An element of the drawing, which has no line of its own. */
const logicalOf = (graph: Graph, id: string) => {
  const record = RECORDS.find((name) => id in graph[name]);
  return {
    name: label(graph, id),
    fullyQualifiedName: id,
    ...(record && { kind: KINDS[record] }),
  };
};

const locationOf = (graph: Graph, elements: readonly string[], place: Place | null) => ({
  ...(place && {
    physicalLocation: {
      artifactLocation: { uri: place.path, uriBaseId: 'BUNDLE' },
      region: { startLine: place.line },
    },
  }),
  logicalLocations: elements.map((id) => logicalOf(graph, id)),
});

const resultOf = (graph: Graph, one: Diagnostic, place: Place | null) => ({
  ruleId: one.code,
  ruleIndex: RULES.findIndex(({ code }) => code === one.code),
  level: LEVELS[one.severity],
  message: { text: `${one.message} ${one.remedy}` },
  locations: one.elements.length === 0 ? [] : [locationOf(graph, one.elements, place)],
  // An empty list says that nobody suppressed it, none at all that nobody knows.
  suppressions: one.waived
    ? [{ kind: 'external', status: 'accepted', justification: one.waived.reason }]
    : [],
  partialFingerprints: { 'problem/v1': waiverId(one.code, one.elements) },
  properties: {
    remedy: one.remedy,
    ...(one.setting !== undefined && { setting: one.setting }),
    ...(one.option !== undefined && { option: one.option }),
    ...(one.witness !== undefined && { witness: one.witness }),
    ...(one.fix && { fix: one.fix.title }),
    ...(one.waived && { waivedBy: one.waived.by }),
  },
});

/**
 * For code scanners.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const asSarif = ({ graph, diagnostics, files }: Reported): string => {
  const placeOf = placesIn(files);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Flakegraph', rules: RULES.map(ruleOf) } },
        originalUriBaseIds: {
          BUNDLE: { description: { text: 'The folder of the generated bundle' } },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => resultOf(graph, one, placeOf(one))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
