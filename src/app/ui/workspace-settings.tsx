import { ActionIcon, Radio, Select, Stack, Text, Tooltip } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { CHANNELS, Workspace } from '../../core/model/graph.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { closeDialog, useView } from '../store/view.ts';
import { ConstraintFields } from './constraint-fields.tsx';
import { Dialog } from './dialog.tsx';
import { DraftInput } from './draft-input.tsx';
import { NixpkgsFields } from './nixpkgs-fields.tsx';

const FLAVOURS = {
  explicit: {
    title: 'Explicit',
    description: 'Modules with plain options, to read and to compose by hand.',
  },
  'event-driven': {
    title: 'Event-driven',
    description: 'A flake that reads the journal whenever Nix evaluates it, and computes the rest.',
  },
} as const satisfies Readonly<Record<Workspace['flavour'], object>>;

const SECRETS: Readonly<Record<Workspace['secrets'], string>> = {
  'sops-nix': 'sops-nix',
  agenix: 'agenix',
};

/** The settings of the drawing: the button in the top bar, and the dialog that it opens. */
export const WorkspaceSettings = () => {
  const opened = useView((state) => state.dialog === 'settings');
  return (
    <>
      <Tooltip label="Settings of the drawing">
        <ActionIcon
          aria-label="Settings of the drawing"
          aria-haspopup="dialog"
          onClick={() => useView.setState({ dialog: 'settings' })}
        >
          <Settings2 size={18} />
        </ActionIcon>
      </Tooltip>
      <Dialog opened={opened} onClose={closeDialog} title="Settings of the drawing">
        <Fields />
      </Dialog>
    </>
  );
};

const configure = (changes: Partial<Workspace>) => [
  { type: 'configure-workspace' as const, changes },
];

const Fields = () => {
  const store = useAppStore();
  const workspace = useApp((state) => state.shown.graph.workspace);
  const set = (changes: Partial<Workspace>): void => {
    store.getState().run(configure(changes));
  };
  return (
    <Stack gap="md">
      <DraftInput label="Title" value={workspace.name} set={(name) => configure({ name })} />
      <Radio.Group
        label="Flavour of the bundle"
        value={workspace.flavour}
        onChange={(value) => {
          const { data } = Workspace.shape.flavour.safeParse(value);
          if (data) set({ flavour: data });
        }}
      >
        <Stack gap="xs" mt={6}>
          {Workspace.shape.flavour.options.map((flavour) => (
            <Radio
              key={flavour}
              value={flavour}
              label={FLAVOURS[flavour].title}
              description={FLAVOURS[flavour].description}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label="Channel of nixpkgs"
        allowDeselect={false}
        data={[...CHANNELS]}
        value={workspace.channel}
        onChange={(channel) => channel && set({ channel })}
      />
      <Select
        label="Secrets come from"
        allowDeselect={false}
        data={Object.entries(SECRETS).map(([value, label]) => ({ value, label }))}
        value={workspace.secrets}
        onChange={(value) => {
          const { data } = Workspace.shape.secrets.safeParse(value);
          if (data) set({ secrets: data });
        }}
      />
      <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0 }}>
        <Text component="legend" fw={500} size="sm">
          Constraints on every domain
        </Text>
        <ConstraintFields
          constraints={workspace.constraints}
          update={(constraints) => configure({ constraints })}
        />
      </Stack>
      <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0 }}>
        <Text component="legend" fw={500} size="sm">
          Packages of nixpkgs
        </Text>
        <NixpkgsFields workspace={workspace} update={configure} />
      </Stack>
    </Stack>
  );
};
