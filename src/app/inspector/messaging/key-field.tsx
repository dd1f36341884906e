import { Button } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import { usesNats } from '../../../core/model/uses-nats.ts';
import { messageOf } from '../../../core/result.ts';
import { useApp, useAppStore } from '../../store/use-store.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { type FreshKey, seedPathIn, useFreshKey } from './fresh-key.ts';
import './messaging.css';
import { SeedDialog } from './seed-dialog.tsx';

interface Props {
  /** The domain or the service. */
  readonly id: string;
  readonly nkey: string | null;
  readonly description: string;
  readonly update: (nkey: string | null) => Gesture;
}

/** The public NATS key of who uses NATS: created here, or brought along; hidden from all others. */
export const KeyField = ({ id, nkey, description, update }: Props) => {
  const store = useAppStore();
  const pair = useFreshKey(({ shown }) => (shown?.owner === id ? shown : null));
  const show = (shown: FreshKey | null): void => useFreshKey.setState({ shown });
  const wanted = useApp(({ shown }) => nkey !== null || usesNats(shown.graph, id));
  if (!wanted) return null;
  const create = async (): Promise<void> => {
    const { commit, notify } = store.getState();
    commit();
    const { graph } = store.getState().document;
    try {
      show({ ...(await store.ports.freshUserKey()), path: seedPathIn(graph, id), owner: id });
    } catch (cause) {
      notify({
        code: 'key-not-made',
        message: `No key could be made: ${messageOf(cause)}.`,
        remedy: 'Load the page again, or make one with "keys" on the command line.',
      });
    }
  };
  return (
    <div className="key-field">
      <DraftInput
        label="NATS key"
        field="nkey"
        description={description}
        mono
        placeholder="A public key: U…"
        value={nkey ?? ''}
        set={(text) => update(text.trim() === '' ? null : text.trim())}
      />
      <div className="key-field-buttons">
        <Button
          variant="default"
          leftSection={<KeyRound size={14} />}
          onClick={() => void create()}
        >
          {nkey === null ? 'Create key' : 'Replace key'}
        </Button>
        {nkey !== null && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => store.getState().run(update(null), { tell: 'Removed a NATS key.' })}
          >
            Remove key
          </Button>
        )}
      </div>
      <SeedDialog
        pair={pair}
        discard={() => show(null)}
        use={(created) => {
          show(null);
          store.getState().run(update(created), { tell: 'Gave a NATS key.' });
        }}
      />
    </div>
  );
};
