import { defineEvent, type Inverse } from '../define-event.ts';
import { quote } from '../elements.ts';
import { Workspace } from '../graph.ts';
import { WORKSPACE_ID } from '../uuid5.ts';

const KEYS = ['name', 'channel', 'flavour', 'secrets', 'constraints'] as const;

/** Settings of the whole drawing; what is not named stays. */
export const workspaceConfigured = defineEvent({
  group: 'Workspace',
  name: 'WorkspaceConfigured',
  schema: Workspace.partial(),
  aggregate: () => WORKSPACE_ID,
  check: () => null,
  evolve: (draft, data) => {
    if (data.name !== undefined) draft.workspace.name = data.name;
    if (data.channel !== undefined) draft.workspace.channel = data.channel;
    if (data.flavour !== undefined) draft.workspace.flavour = data.flavour;
    if (data.secrets !== undefined) draft.workspace.secrets = data.secrets;
    if (data.constraints !== undefined) draft.workspace.constraints = data.constraints;
  },
  invert: ({ workspace }, data): Inverse => {
    const changed = KEYS.filter((key) => data[key] !== undefined);
    return [
      workspaceConfigured.of(Object.fromEntries(changed.map((key) => [key, workspace[key]]))),
    ];
  },
  describe: (_, data): string =>
    data.name === undefined
      ? `Changed the drawing's ${KEYS.filter((key) => data[key] !== undefined).join(', ') || 'settings'}`
      : `Named the drawing ${quote(data.name)}`,
});
