import { createTheme, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = [
  '#eef0ff',
  '#dcdfff',
  '#b9bffc',
  '#949cf7',
  '#757ef0',
  '#5e66e6',
  '#4c53d6',
  '#3f45b8',
  '#343997',
  '#2b2f78',
];

/** Greys with a trace of blue; from the ground of the light page to that of the dark one. */
const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f4',
  '#e3e6eb',
  '#d2d7de',
  '#b3bac5',
  '#8b94a3',
  '#667080',
  '#4a5362',
  '#323a47',
  '#1d232d',
];

const dark: MantineColorsTuple = [
  '#d6dae2',
  '#b6bcc8',
  '#959daa',
  '#6c7584',
  '#454d5b',
  '#343b47',
  '#262c36',
  '#1b2029',
  '#151920',
  '#0f1217',
];

/** The list of choices scrolls itself: nothing between it and its options needs the keyboard. */
const SCROLLED_LIST = {
  withScrollArea: false,
  styles: { options: { maxHeight: 240, overflowY: 'auto' } },
} as const;

/** Mantine with our accent, greys, type and radius. */
export const THEME = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo, gray, dark },
  defaultRadius: 8,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '0.6875rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    InputWrapper: {
      styles: { description: { fontSize: '0.75rem' }, error: { fontSize: '0.75rem' } },
    },
    Button: { defaultProps: { size: 'xs' } },
    // The head of a dialog is no banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    ActionIcon: { defaultProps: { size: 32, variant: 'subtle', color: 'gray' } },
    // What floats over the page belongs to a landmark too.
    Portal: { defaultProps: { target: 'main' } },
    // A menu holds nothing but its items.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        withArrow: false,
        events: { hover: true, focus: true, touch: false },
        portalProps: { target: '#tooltips' },
      },
    },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', ...SCROLLED_LIST } },
    MultiSelect: { defaultProps: { size: 'xs', ...SCROLLED_LIST } },
    TagsInput: { defaultProps: { size: 'xs', ...SCROLLED_LIST } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
  },
});
