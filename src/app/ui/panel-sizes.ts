import { remember, remembered } from '../store/preferences.ts';

type Sizes = Readonly<Record<string, number>>;

/** The sizes that a group of panels had. */
export const sizesOf = (name: string): Sizes | undefined => {
  try {
    const sizes: unknown = JSON.parse(remembered(name) ?? '');
    if (typeof sizes !== 'object' || sizes === null) return undefined;
    const entries = Object.entries(sizes).filter(([, size]) => typeof size === 'number');
    return Object.fromEntries(entries) as Sizes;
  } catch {
    return undefined;
  }
};

/** Remembers the sizes of a group of panels. */
export const keepSizes = (name: string) => (sizes: Sizes) => remember(name, JSON.stringify(sizes));
