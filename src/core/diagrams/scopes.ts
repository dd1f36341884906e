import type { Deployment } from '../deployment/plan.ts';
import type { DiagramScope } from '../projection.ts';

/** All that is drawn. */
export const WHOLE: DiagramScope = { id: 'whole', title: 'Whole drawing', slug: 'whole' };

/** Some things stand for others, so that a large drawing has one picture too. */
export const overview = (title: string): DiagramScope => ({
  id: 'overview',
  title,
  slug: 'overview',
});

/** Each domain by itself. */
export const domainScopes = ({ domains }: Deployment): readonly DiagramScope[] =>
  domains.map(({ id, slug, domain }) => ({ id, title: domain.name, slug }));

/** Each machine by itself. */
export const hostScopes = ({ hosts }: Deployment): readonly DiagramScope[] =>
  hosts.map(({ id, slug, host }) => ({ id, title: host?.name ?? slug, slug }));

/**
 * Scopes of a diagram that shows the whole drawing while that is legible, and else an overview and
 * the parts.
 */
export const scopesOf = (
  isLarge: boolean,
  shortened: DiagramScope,
  parts: readonly DiagramScope[],
): readonly [DiagramScope, ...DiagramScope[]] =>
  isLarge ? [shortened, ...parts] : [WHOLE, shortened, ...parts];
