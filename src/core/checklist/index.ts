import type { ChecklistItem } from './define-checklist-item.ts';
import { dependenciesManaged } from './dependencies-managed.ts';
import { eventsProjected } from './events-projected.ts';
import { flakeChecks } from './flake-checks.ts';
import { homesSupport } from './homes-support.ts';
import { networkIntegrated } from './network-integrated.ts';
import { performanceMet } from './performance-met.ts';
import { securityEnforced } from './security-enforced.ts';
import { servicesConfigured } from './services-configured.ts';

/** Every item of the checklist, in its order. */
export const CHECKLIST = [
  eventsProjected,
  servicesConfigured,
  networkIntegrated,
  securityEnforced,
  performanceMet,
  dependenciesManaged,
  flakeChecks,
  homesSupport,
] as const satisfies readonly ChecklistItem[];
