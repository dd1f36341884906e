import {
  Map as MapIcon,
  Maximize,
  Minus,
  PanelLeft,
  PanelRight,
  Plus,
  ScanSearch,
  Search,
  SunMoon,
} from 'lucide-react';
import { usePageParts } from '../store/page-parts.ts';
import { setFlag, useView } from '../store/view.ts';
import { PANE_IDS } from '../ui/pane-ids.ts';
import { askFocus, showPane, tabTarget } from '../ui/side-state.ts';
import { defineCommand } from './define-command.ts';

const stage = () => usePageParts.getState().stage;

export const find = defineCommand({
  id: 'find',
  title: 'Find a command or an element',
  group: 'Find',
  icon: Search,
  keys: ['Mod+K'],
  hears: 'everywhere',
  menus: ['canvas'],
  run: () => useView.setState({ finding: { mode: 'all' }, dialog: null }),
});

export const zoomOut = defineCommand({
  id: 'zoom-out',
  title: 'Zoom out',
  group: 'View',
  icon: Minus,
  keys: ['-'],
  run: () => stage()?.zoomOut(),
});

export const zoomIn = defineCommand({
  id: 'zoom-in',
  title: 'Zoom in',
  group: 'View',
  icon: Plus,
  keys: ['+', '='],
  run: () => stage()?.zoomIn(),
});

export const fitView = defineCommand({
  id: 'fit-view',
  title: 'Fit view',
  group: 'View',
  icon: Maximize,
  keys: ['Shift+1'],
  menus: ['canvas'],
  run: () => stage()?.fit(),
});

export const minimap = defineCommand({
  id: 'minimap',
  title: 'Small map',
  group: 'View',
  icon: MapIcon,
  keys: ['m'],
  menus: ['canvas'],
  checked: () => useView.getState().minimap,
  run: () => setFlag('minimap', !useView.getState().minimap),
});

export const VIEW_COMMANDS = [
  ...PANE_IDS.map((pane) =>
    defineCommand({
      id: `show-${pane}`,
      title: `Show the ${pane}`,
      group: 'View',
      icon: PanelRight,
      run: () => {
        showPane(pane);
        askFocus(tabTarget(pane));
      },
    }),
  ),
  find,
  zoomIn,
  zoomOut,
  fitView,
  defineCommand({
    id: 'fit-selection',
    title: 'Fit the selection',
    group: 'View',
    icon: ScanSearch,
    keys: ['Shift+2'],
    menus: ['domain', 'many'],
    enabled: ({ store }) => store.getState().selection.size > 0,
    run: ({ store }) => stage()?.fit([...store.getState().selection]),
  }),
  minimap,
  defineCommand({
    id: 'toggle-left',
    title: 'Show or hide the left side',
    group: 'View',
    icon: PanelLeft,
    keys: ['Mod+\\'],
    hears: 'everywhere',
    run: () => usePageParts.getState().panels?.toggleLeft(),
  }),
  defineCommand({
    id: 'toggle-right',
    title: 'Show or hide the preview',
    group: 'View',
    icon: PanelRight,
    keys: ['Mod+J'],
    hears: 'everywhere',
    run: () => usePageParts.getState().panels?.toggleRight(),
  }),
  ...(['system', 'light', 'dark'] as const).map((theme) =>
    defineCommand({
      id: `theme-${theme}`,
      title: theme === 'system' ? 'Theme of the system' : `Theme: ${theme}`,
      group: 'View',
      icon: SunMoon,
      checked: ({ store }) => store.getState().theme === theme,
      run: ({ store }) => store.getState().setTheme(theme),
    }),
  ),
];
