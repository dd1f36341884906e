import * as z from 'zod';
import { parseJson } from '../../core/model/json-text.ts';
import { remember, remembered } from '../store/preferences.ts';

const Sizes = z.record(z.string(), z.number());
type Sizes = Readonly<z.infer<typeof Sizes>>;

/** The sizes that a group of panels had; `undefined` where none are remembered. */
export const sizesOf = (name: string): Sizes | undefined => {
  const read = parseJson(remembered(name) ?? '');
  return read.ok ? Sizes.safeParse(read.value).data : undefined;
};

/** Remembers the sizes of a group of panels. */
export const keepSizes = (name: string) => (sizes: Sizes) => remember(name, JSON.stringify(sizes));
