import type { ServicePlan } from './plan.ts';

/** Attributes of a flake reference, as flake.lock writes them. */
type Reference = Readonly<Record<string, string>>;

/** The source of an application, pinned: an input of the flake. */
export interface LockedSource {
  /** As flake.nix writes it. */
  readonly url: string;
  readonly original: Reference;
  readonly locked: Reference;
}

/** Owner, repository and, perhaps, branch, tag or revision. */
const FORGE = /^(github|gitlab):([\w.-]+)\/([\w.-]+)(?:\/([A-Za-z0-9][\w.-]*))?$/;
const GIT = /^git\+(https:\/\/[\w.-]+(?::\d+)?\/[\w.~/-]+)(?:\?ref=([A-Za-z0-9][\w./-]*))?$/;
const REVISION = /^[0-9a-f]{40}$/;

/**
 * A reference that can be locked by a revision and a hash alone.
 *
 * @see https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#types
 */
const parse = (url: string): Reference | null => {
  const [, forge, owner, repo, at] = FORGE.exec(url) ?? [];
  if (forge && owner && repo) {
    const which: Reference = at ? { [REVISION.test(at) ? 'rev' : 'ref']: at } : {};
    return url.includes('..') ? null : { type: forge, owner, repo, ...which };
  }
  const [, repository, ref] = GIT.exec(url) ?? [];
  if (!repository || ref?.includes('..')) return null;
  return { type: 'git', url: repository, ...(ref && { ref }) };
};

/** What an application's settings say of its source. */
const given = ({ settings }: ServicePlan) => ({
  url: String(settings.source ?? ''),
  rev: String(settings.revision ?? ''),
  narHash: String(settings.nar_hash ?? ''),
});

/** Whether somebody has begun to say where an application comes from. */
export const hasSource = (service: ServicePlan): boolean => {
  const { url, rev, narHash } = given(service);
  return `${url}${rev}${narHash}` !== '';
};

/** The source of an application; `null` until a reference, a revision and a hash are all there. */
export const lockedSource = (service: ServicePlan): LockedSource | null => {
  if (service.kind?.kind !== 'application') return null;
  const { url, rev, narHash } = given(service);
  const original = parse(url);
  if (!original || rev === '' || narHash === '') return null;
  if (original.rev !== undefined && original.rev !== rev) return null;
  const { ref, ...rest } = original;
  // What a forge packs has no branch; git needs one to find the revision on.
  const locked = { ...rest, ...(ref && original.type === 'git' && { ref }), rev, narHash };
  return { url, original, locked };
};

/** What keeps a source that somebody has begun to give from being used; `null` if nothing does. */
export const sourceFault = (
  service: ServicePlan,
): { readonly problem: string; readonly remedy: string } | null => {
  const { url, rev, narHash } = given(service);
  if (service.kind?.kind !== 'application' || !hasSource(service)) return null;
  const original = url === '' ? null : parse(url);
  if (url !== '' && !original) {
    return {
      problem: 'its source is of a form that cannot be locked',
      remedy: 'Give it as github:owner/repo, gitlab:owner/repo or git+https://host/path.',
    };
  }
  if (original?.rev !== undefined && rev !== '' && original.rev !== rev) {
    return {
      problem: 'its source names another revision than the setting does',
      remedy: 'Leave the revision out of the source, or give the same one.',
    };
  }
  const missing = [
    url === '' ? 'source' : '',
    rev === '' ? 'revision' : '',
    narHash === '' ? 'hash' : '',
  ].filter((one) => one !== '');
  if (missing.length === 0) return null;
  return {
    problem: `of its source there is no ${missing.join(' and no ')}`,
    remedy: `Give the ${missing.join(' and the ')}; the bundle's README says how to learn them.`,
  };
};
