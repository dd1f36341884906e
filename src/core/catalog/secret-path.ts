/**
 * Where a machine keeps a secret: the path that the architect gave, or the usual one,
 * `/run/secrets/<domain>/<service>-<what>`, which sops-nix and agenix can fill.
 */
export const secretPath = (
  domain: string,
  service: string,
  key: string,
  given: unknown,
): string => {
  if (typeof given === 'string' && given !== '') return given;
  const what = key.replace(/_file$/, '').replaceAll('_', '-');
  return `/run/secrets/${domain}/${service}-${what}`;
};
