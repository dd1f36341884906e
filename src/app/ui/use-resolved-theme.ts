import { useMediaQuery } from '@mantine/hooks';
import { useApp } from '../store/use-store.tsx';

/** Light or dark: what the person chose, else what their system says. */
export const useResolvedTheme = (): 'light' | 'dark' => {
  const theme = useApp((state) => state.theme);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  if (theme !== 'system') return theme;
  return systemDark === true ? 'dark' : 'light';
};
