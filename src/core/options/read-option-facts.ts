import * as z from 'zod';
import type { OptionFacts } from './option-tree.ts';

const schema = z.record(
  z.string(),
  z.object({ type: z.string(), default: z.string().exactOptional() }),
);

/** Option data from the text of its file; throws on anything else. */
export const readOptionFacts = (text: string): OptionFacts => schema.parse(JSON.parse(text));
