import type { Case } from './case.ts';
import { CLASH_CASES } from './clash-cases.ts';
import { CONSISTENCY_CASES } from './consistency-cases.ts';
import { EXPOSURE_CASES } from './exposure-cases.ts';
import { HARDENING_CASES } from './hardening-cases.ts';
import { LAW_CASES } from './law-cases.ts';
import { MESSAGING_CASES } from './messaging-cases.ts';
import { NETWORK_CASES } from './network-cases.ts';
import { OPTION_CASES } from './option-cases.ts';
import { PERFORMANCE_CASES } from './performance-cases.ts';
import { REACH_CASES } from './reach-cases.ts';
import { SECURITY_CASES } from './security-cases.ts';
import { VALIDATION_CASES } from './validation-cases.ts';

/** What each rule finds and what it leaves alone, by its code. */
export const ALL_CASES: Readonly<Record<string, readonly Case[]>> = {
  ...CLASH_CASES,
  ...CONSISTENCY_CASES,
  ...EXPOSURE_CASES,
  ...HARDENING_CASES,
  ...LAW_CASES,
  ...MESSAGING_CASES,
  ...NETWORK_CASES,
  ...OPTION_CASES,
  ...PERFORMANCE_CASES,
  ...REACH_CASES,
  ...SECURITY_CASES,
  ...VALIDATION_CASES,
};
