import { defineOptionRule, isAt, textsIn } from './define-option-rule.ts';

const REMOTE = /^(https?|git\+https|tarball\+https|github|gitlab|channel):/;
const PINNED = /narHash=sha256|[?&]rev=[0-9a-f]{40}|\/[0-9a-f]{40}(\.tar\.gz|\.zip)?$/;

export const unhashedSource = defineOptionRule({
  code: 'unhashed-source',
  severity: 'warning',
  why: 'What is fetched without a hash or signature is whatever the server gives on that day.',
  source: 'https://nix.dev/manual/nix/latest/language/advanced-attributes.html#adv-attr-outputHash',
  remedy: 'Pin it: a revision and a hash for sources, signatures for binary caches.',
  judge: (path, value) => {
    if (isAt(path, 'nix.settings.require-sigs', 'nix.requireSignedBinaryCaches'))
      return value === false ? 'takes binaries that nobody signed' : null;
    const isSource = isAt(path, 'nix.nixPath', 'nix.registry.*.to.url', 'nix.settings.nix-path');
    const texts = textsIn(value).map((text) => text.replace(/^[\w-]+=/, ''));
    return isSource && texts.some((text) => REMOTE.test(text) && !PINNED.test(text))
      ? 'fetches a source that nothing pins'
      : null;
  },
});
