import { defineEvent, type Inverse } from '../define-event.ts';
import { quote } from '../elements.ts';
import { given } from '../given.ts';
import { Workspace } from '../graph.ts';
import { WORKSPACE_ID } from '../uuid5.ts';

const KEYS = [
  'name',
  'channel',
  'flavour',
  'secrets',
  'constraints',
  'package_overrides',
  'permitted_insecure_packages',
] as const satisfies readonly (keyof Workspace)[];

const wordsOf = (data: { readonly [Key in keyof Workspace]?: unknown }): string =>
  KEYS.filter((key) => data[key] !== undefined)
    .map((key) => key.replaceAll('_', ' '))
    .join(', ') || 'settings';

/** Settings of the whole drawing; what is not named stays. */
export const workspaceConfigured = defineEvent({
  group: 'Workspace',
  name: 'WorkspaceConfigured',
  schema: Workspace.partial(),
  aggregate: () => WORKSPACE_ID,
  check: () => null,
  evolve: (draft, data) => {
    draft.set({ workspace: { ...draft.workspace, ...given(data) } });
  },
  invert: ({ workspace }, data): Inverse => {
    const old = KEYS.filter((key) => data[key] !== undefined).map((key) => [key, workspace[key]]);
    return [workspaceConfigured.of(Object.fromEntries(old))];
  },
  describe: (_, data): string =>
    data.name === undefined
      ? `Changed the drawing's ${wordsOf(data)}`
      : `Named the drawing ${quote(data.name)}`,
});
