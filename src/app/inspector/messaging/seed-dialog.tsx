import { Button, Group, Modal } from '@mantine/core';
import { Copy, Download } from 'lucide-react';
import { useActions } from '../../ui/actions.tsx';
import type { FreshKey } from './fresh-key.ts';

interface ShownProps {
  readonly pair: FreshKey;
  readonly discard: () => void;
  readonly use: (nkey: string) => void;
}

const Shown = ({ pair, discard, use }: ShownProps) => {
  const { copy, saveText } = useActions();
  return (
    <>
      <p className="seed-sentence">
        This is the secret half, shown once. Flakegraph does not keep it: copy or download it now.
        Nobody can get it back, but you can always create another key.
      </p>
      <dl className="seed-parts">
        <dt>Seed</dt>
        <dd>
          <code data-seed>{pair.seed}</code>
        </dd>
        <dt>Where the machine reads it</dt>
        <dd>
          <code>/run/secrets/{pair.path}</code>
        </dd>
        <dt>Public key, which goes into the drawing</dt>
        <dd>
          <code>{pair.nkey}</code>
        </dd>
      </dl>
      <Group gap={8}>
        <Button
          data-autofocus
          variant="default"
          leftSection={<Download size={14} />}
          onClick={() => saveText(`${pair.seed}\n`, pair.path.split('/').at(-1) ?? 'nats.nk')}
        >
          Download seed
        </Button>
        <Button
          variant="default"
          leftSection={<Copy size={14} />}
          onClick={() => void copy(pair.seed, 'the seed')}
        >
          Copy seed
        </Button>
      </Group>
      <Group mt="md" gap={8} justify="flex-end">
        <Button variant="default" onClick={discard}>
          Discard
        </Button>
        <Button onClick={() => use(pair.nkey)}>Use this key</Button>
      </Group>
    </>
  );
};

/**
 * Shows the seed of a fresh pair, this once. Only the public key gets into the drawing, and only
 * when somebody says so: to close the dialog leaves the drawing as it was.
 */
export const SeedDialog = (
  props: Omit<ShownProps, 'pair'> & { readonly pair: FreshKey | null },
) => (
  <Modal.Root
    opened={props.pair !== null}
    onClose={props.discard}
    size={520}
    closeOnClickOutside={false}
    transitionProps={{ duration: 120 }}
  >
    <Modal.Overlay />
    <Modal.Content>
      {/* A header outside of every section would be a second one of the page. */}
      <Modal.Header component="div">
        <Modal.Title>A fresh NATS key</Modal.Title>
        <Modal.CloseButton aria-label="Discard and close" />
      </Modal.Header>
      <Modal.Body>{props.pair !== null && <Shown {...props} pair={props.pair} />}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
