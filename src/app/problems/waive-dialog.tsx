import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Diagnostic } from '../../core/projection.ts';
import { remember, remembered } from '../store/preferences.ts';
import { useAppStore } from '../store/use-store.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblems } from './problems-state.ts';

const BY = 'waiver-by';

const Form = ({ problem, close }: { readonly problem: Diagnostic; readonly close: () => void }) => {
  const store = useAppStore();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(remembered(BY) ?? '');
  const [error, setError] = useState<string | null>(null);
  const submit = (): void => {
    if (reason.trim() === '') {
      setError('Say in a sentence why it may stand.');
      return;
    }
    remember(BY, by.trim());
    close();
    const { code, elements } = problem;
    store
      .getState()
      .run([{ type: 'waive-problem', code, elements, reason: reason.trim(), by: by.trim() }], {
        tell: 'Waived a problem.',
      });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{problem.message}</p>
      <Textarea
        label="Reason"
        description="It is kept in the journal and printed in reports."
        data-autofocus
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        value={reason}
        error={error}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <TextInput
        mt="sm"
        label="Decided by"
        placeholder="Name or role"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Group mt="md" gap={8} justify="flex-end">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit">Waive</Button>
      </Group>
    </form>
  );
};

/** Asks why a problem may stand; nothing is waived without a reason. */
export const WaiveDialog = () => {
  const problem = useProblems((state) => state.waiving);
  const close = (): void => useProblems.setState({ waiving: null });
  return (
    <Dialog opened={problem !== null} onClose={close} title="Let this problem stand?">
      {problem !== null && <Form problem={problem} close={close} />}
    </Dialog>
  );
};
