import { secretPath } from '../catalog/secret-path.ts';
import type { ServicePlan } from '../deployment/plan.ts';

/** Path of a secret of a service: what its setting says, or the usual place. */
export const secretOf = ({ domain, slug, kind, settings }: ServicePlan, key: string): string =>
  kind === null
    ? ''
    : secretPath({ domain: domain?.slug ?? '', service: slug, kind }, key, settings[key]);
