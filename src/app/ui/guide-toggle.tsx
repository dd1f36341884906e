import { ActionIcon, Tooltip } from '@mantine/core';
import { Compass } from 'lucide-react';
import { showGuide, useGuide } from './guide-state.ts';

/** Opens the guide again, and puts it away. */
export const GuideToggle = () => {
  const open = useGuide(({ view }) => view === 'open');
  return (
    <Tooltip label={open ? 'Hide the guide' : 'Show the guide: five steps to a bundle'}>
      <ActionIcon aria-label="Guide" aria-pressed={open} onClick={() => showGuide(!open)}>
        <Compass size={18} />
      </ActionIcon>
    </Tooltip>
  );
};
