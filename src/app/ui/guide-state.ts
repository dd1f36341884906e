import { create } from 'zustand';
import { remember, remembered } from '../store/preferences.ts';

/** Whether the guide is seen: `auto` is where a drawing begins empty. */
type GuideView = 'auto' | 'open' | 'closed';

const before = remembered('guide');

export const useGuide = create<{ readonly view: GuideView }>(() => ({
  view: before === 'open' || before === 'closed' ? before : 'auto',
}));

/** Opens or dismisses the guide, until the person decides otherwise. */
export const showGuide = (open: boolean): void => {
  const view = open ? 'open' : 'closed';
  remember('guide', view);
  useGuide.setState({ view });
};
