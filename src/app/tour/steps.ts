import { shortcut } from '../ui/keys.ts';

/** One stop of the tour. */
export interface TourStep {
  /** What is shown: the element with this `data-part`. */
  readonly part: string;
  readonly title: string;
  readonly text: string;
}

/** From what goes in to what comes out. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    part: 'palette',
    title: 'Add',
    text: 'Add a domain, then fill it with services, by a click or by dragging them. Hosts are the machines that they run on.',
  },
  {
    part: 'canvas',
    title: 'Draw',
    text: 'Drag from the side of one service to another that it needs. Select anything to see its settings beside it.',
  },
  {
    part: 'preview',
    title: 'See what it means',
    text: 'The NixOS flake, diagrams, problems and history follow each step as you draw. A line of code and its element find each other.',
  },
  {
    part: 'find',
    title: 'Find and do',
    text: `${shortcut('Mod+K')} has every command and every element; ${shortcut('Mod+Z')} takes back whatever you did. On the canvas, ? lists all keys.`,
  },
  {
    part: 'drawings',
    title: 'Your drawings',
    text: 'They are kept in this browser and go nowhere else. Rename, copy or delete them here, or begin one from an example.',
  },
  {
    part: 'away',
    title: 'Take it along',
    text: 'The bundle is the whole flake, ready for nix flake check. Links, pictures and files for other programs are under Export.',
  },
];
