import { type Deployment, isDeployed } from '../deployment/plan.ts';
import { table } from './markdown.ts';

/** What no configuration does: somebody does it once a service runs. */
export const byHandSection = ({ services }: Deployment): string => {
  const rows = services.filter(isDeployed).flatMap(({ host, kind, path }) => {
    const { afterwards } = kind;
    return afterwards === undefined ? [] : [[host.slug, path, afterwards]];
  });
  return rows.length === 0
    ? ''
    : `## By hand\n\nOnce these run:\n\n${table(['machine', 'service', 'what'], rows.sort())}`;
};
