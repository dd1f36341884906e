import { ActionIcon, Tooltip } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../store/state.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Goes through system, light and dark. */
export const ThemeToggle = () => {
  const store = useAppStore();
  const theme = useApp((state) => state.theme);
  const Icon = ICONS[theme];
  const label = `Theme: ${theme}`;
  return (
    <Tooltip label={`${label} (press for ${NEXT[theme]})`}>
      <ActionIcon aria-label={label} onClick={() => store.getState().setTheme(NEXT[theme])}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
};
