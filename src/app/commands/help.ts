import { Compass, Footprints, Keyboard } from 'lucide-react';
import { useView } from '../store/view.ts';
import { showGuide, useGuide } from '../ui/guide-state.ts';
import { defineCommand } from './define-command.ts';

const isGuideOpen = (): boolean => useGuide.getState().view === 'open';

/** What the top bar's help menu holds. */
export const HELP_COMMANDS = [
  defineCommand({
    id: 'tour',
    title: 'Take the tour of the page',
    group: 'Help',
    icon: Footprints,
    run: () => useView.setState({ tour: true }),
  }),
  defineCommand({
    id: 'guide',
    title: 'Guide: five steps to a bundle',
    group: 'Help',
    icon: Compass,
    checked: isGuideOpen,
    run: () => showGuide(!isGuideOpen()),
  }),
  defineCommand({
    id: 'shortcuts',
    title: 'Show all shortcuts',
    group: 'Help',
    icon: Keyboard,
    keys: ['?'],
    hears: 'canvas',
    run: () => useView.setState({ dialog: 'shortcuts' }),
  }),
];
