import type { Document } from '../../src/core/model/document.ts';
import { createProjector } from '../../src/core/project.ts';

/** What machines say when they refuse a drawing that two rules find at fault. */
export const REFUSED = /Several (?:units of \S+ want the port|machines have the address) /;

/** Whether machines may refuse a drawing: two units on one port, two machines of one address. */
export const isRefused = (document: Document): boolean =>
  createProjector()(document).diagnostics.some(({ code }) =>
    ['port-clash', 'duplicate-address'].includes(code),
  );
