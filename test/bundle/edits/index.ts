import * as fc from 'fast-check';
import { hostileName } from '../../../src/core/model/testing/texts.ts';
import { DOMAIN_EDITS } from './domains.ts';
import { EDGE_EDITS } from './edges.ts';
import type { Choice } from './edit.ts';
import { MACHINE_EDITS } from './machines.ts';
import { PERSON_EDITS } from './people.ts';
import { SERVICE_EDITS } from './services.ts';
import { WORKSPACE_EDITS } from './workspace.ts';

/** Every kind of edit alone: where one changes several things, what is forgotten would not show. */
export const EDITS = {
  ...DOMAIN_EDITS,
  ...SERVICE_EDITS,
  ...EDGE_EDITS,
  ...MACHINE_EDITS,
  ...PERSON_EDITS,
  ...WORKSPACE_EDITS,
};

export type EditName = keyof typeof EDITS;

export const EDIT_NAMES = Object.keys(EDITS) as EditName[];

/** Small numbers, so that people, machines and values meet; and names that clash or mean something. */
export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  name: fc.oneof(
    fc.constantFrom('Sales', 'orders', 'db', 'north', 'ada', 'Ada Lovelace'),
    hostileName,
  ),
});
