import { defineOptionRule, textsIn } from './define-option-rule.ts';

/** Hashes in the forms of Nix, of `crypt`, and of options that name their algorithm. */
const WEAK = /^(md5|sha1)[-:]|^\$1\$|^\{(MD5|SHA)\}|^_[./0-9A-Za-z]{19}$/;
const ALGORITHM = /^(md5|sha-?1)$/i;
const KEY = /(hash|digest|checksum|algo|mac)/i;

export const weakHash = defineOptionRule({
  code: 'weak-hash',
  severity: 'warning',
  why: 'Two contents of one MD5 or SHA-1 hash can be made at will: such a hash proves nothing.',
  source: 'https://csrc.nist.gov/projects/hash-functions',
  remedy: 'Use SHA-256 for content, and yescrypt for passwords.',
  judge: (path, value) => {
    const name = path.at(-1) ?? '';
    const weak =
      textsIn(value).some((text) => WEAK.test(text)) ||
      (KEY.test(name) && textsIn(value).some((text) => ALGORITHM.test(text))) ||
      (/^(md5|sha1)$/i.test(name) &&
        textsIn(value).some((text) => /^[0-9a-z]{26,40}$/i.test(text)));
    return weak ? 'relies on MD5 or SHA-1' : null;
  },
});
