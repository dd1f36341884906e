import { type Graph, Workspace } from '../../../src/core/model/graph.ts';
import { type Changes, type Choice, type Edit, type Edits, nth } from './edit.ts';

const workspace =
  (changes: (choice: Choice) => Changes<'configure-workspace'>): Edit =>
  (_, choice) => [{ type: 'configure-workspace', changes: changes(choice) }];

const _gone =
  (of: (graph: Graph) => Readonly<Record<string, unknown>>): Edit =>
  (graph, { a }) => {
    const id = nth(Object.keys(of(graph)), a);
    return id === undefined ? [] : [{ type: 'remove', ids: [id], cascade: true }];
  };

const OVERRIDES = [{}, { openssl: { static: true } }, { jq: { text: 'x' }, zlib: { n: 7 } }];
const PERMITTED = ['openssl-1.1.1w', 'olm-3.2.16'];

/** What happens to the drawing as a whole. */
export const WORKSPACE_EDITS = {
  'workspace renamed': workspace(({ name }) => ({ name })),
  'workspace channel': workspace(({ b }) => ({ channel: nth(Workspace.shape.channel.options, b) })),
  'workspace flavour': workspace(({ b }) => ({ flavour: nth(Workspace.shape.flavour.options, b) })),
  'workspace secrets': workspace(({ b }) => ({ secrets: nth(Workspace.shape.secrets.options, b) })),
  'workspace constraints': workspace(({ b }) => ({ constraints: { max_services: b % 6 } })),
  'workspace overrides': workspace(({ b }) => ({ package_overrides: nth(OVERRIDES, b) })),
  'workspace permitted': workspace(({ b }) => ({
    permitted_insecure_packages: PERMITTED.slice(b % 3),
  })),
} satisfies Edits;
