import type { ServiceKind } from './define-service-kind.ts';

/** Where a secret belongs: a service, or the machine's one instance of a kind. */
export interface SecretOwner {
  /** Slugs. */
  readonly domain: string;
  readonly service: string;
  readonly kind: Pick<ServiceKind, 'kind' | 'instances'>;
}

/**
 * Where a machine keeps a secret: the path that the architect gave, or the usual one, which
 * sops-nix and agenix can fill: `/run/secrets/<domain>/<service>-<what>`, and for a kind of which
 * a machine has one instance `/run/secrets/<kind>/<what>`.
 */
export const secretPath = (owner: SecretOwner, key: string, given: unknown): string => {
  if (typeof given === 'string' && given !== '') return given;
  const what = key.replace(/_file$/, '').replaceAll('_', '-');
  return owner.kind.instances === 'one-per-host'
    ? `/run/secrets/${owner.kind.kind}/${what}`
    : `/run/secrets/${owner.domain}/${owner.service}-${what}`;
};
