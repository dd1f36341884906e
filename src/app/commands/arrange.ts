import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Grid3x3,
  Lock,
  type LucideIcon,
} from 'lucide-react';
import {
  ALIGNMENTS,
  type Alignment,
  AXES,
  type Axis,
  align,
  distribute,
} from '../../core/model/align.ts';
import { DIRECTIONS, type Direction } from '../../core/model/towards.ts';
import { setFlag, useView } from '../store/view.ts';
import { type CommandContext, defineChange, defineCommand } from './define-command.ts';
import { moveAbsolute, nudge, topmostRects } from './move-selection.ts';

const ALIGN_ICONS: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};
const DISTRIBUTE_ICONS: Readonly<Record<Axis, LucideIcon>> = {
  horizontally: AlignHorizontalDistributeCenter,
  vertically: AlignVerticalDistributeCenter,
};
const ALIGN_KEYS: Readonly<Record<Alignment, string>> = {
  left: 'Alt+A',
  centre: 'Alt+H',
  right: 'Alt+D',
  top: 'Alt+W',
  middle: 'Alt+V',
  bottom: 'Alt+S',
};
const ARROWS: Readonly<Record<Direction, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
};

/** Whether so many elements may be moved now. */
const movable =
  (least: number) =>
  ({ store }: CommandContext): boolean =>
    !useView.getState().locked && topmostRects(store).size >= least;

export const ARRANGE_COMMANDS = [
  ...ALIGNMENTS.map((to) =>
    defineChange({
      id: `align-${to}`,
      title: `Align ${to}`,
      group: 'Arrange',
      icon: ALIGN_ICONS[to],
      keys: [ALIGN_KEYS[to]],
      menus: ['many'],
      enabled: movable(2),
      run: ({ store }) => moveAbsolute(store, align(topmostRects(store), to), 'aligning'),
    }),
  ),
  ...AXES.map((axis) =>
    defineChange({
      id: `distribute-${axis}`,
      title: `Distribute ${axis}`,
      group: 'Arrange',
      icon: DISTRIBUTE_ICONS[axis],
      menus: ['many'],
      enabled: movable(3),
      run: ({ store }) =>
        moveAbsolute(store, distribute(topmostRects(store), axis), 'distributing'),
    }),
  ),
  ...DIRECTIONS.flatMap((direction) =>
    [1, 8].map((steps) =>
      defineChange({
        id: `nudge-${direction}-${steps}`,
        title: `Move ${direction} by ${steps === 1 ? 'one step' : 'eight steps'}`,
        group: 'Arrange',
        keys: [`${steps === 1 ? '' : 'Shift+'}${ARROWS[direction]}`],
        keysOnly: true,
        enabled: movable(1),
        run: ({ store }) => nudge(store, direction, steps),
      }),
    ),
  ),
  defineCommand({
    id: 'snap',
    title: 'Snap to grid and neighbours',
    group: 'Arrange',
    icon: Grid3x3,
    menus: ['canvas'],
    checked: () => useView.getState().snapping,
    run: () => setFlag('snapping', !useView.getState().snapping),
  }),
  defineCommand({
    id: 'lock',
    title: 'Lock the layout',
    group: 'Arrange',
    icon: Lock,
    keys: ['Shift+Mod+L'],
    menus: ['canvas'],
    checked: () => useView.getState().locked,
    run: ({ store }) => {
      const locked = !useView.getState().locked;
      setFlag('locked', locked);
      store.getState().tell(locked ? 'The layout is locked.' : 'The layout can be changed again.');
    },
  }),
];
