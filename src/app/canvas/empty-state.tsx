import { Button } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { isEmpty } from '../../core/model/elements.ts';
import { addDomain } from '../store/additions.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useGuide } from '../ui/guide-state.ts';

/** What an empty drawing teaches, where no guide does: one sentence, one action. */
export const EmptyState = () => {
  const store = useAppStore();
  const empty = useApp(({ ready, shown }) => ready && isEmpty(shown.graph));
  const guided = useGuide(({ view }) => view !== 'closed');
  if (!empty || guided) return null;
  return (
    <Panel position="top-center" className="empty-state">
      <p>Draw a domain, fill it with services, and its NixOS flake appears beside it.</p>
      <Button leftSection={<Plus size={16} />} onClick={() => addDomain(store)}>
        Add the first domain
      </Button>
    </Panel>
  );
};
