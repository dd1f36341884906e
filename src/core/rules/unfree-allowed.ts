import { defineOptionRule, isAt } from './define-option-rule.ts';

export const unfreeAllowed = defineOptionRule({
  code: 'unfree-allowed',
  severity: 'warning',
  why: 'With all unfree packages allowed, one comes in without anybody having read its licence.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-unfree',
  remedy: 'Name the packages in nixpkgs.config.allowUnfreePackages instead.',
  judge: (path, value) =>
    isAt(path, 'nixpkgs.config.allowUnfree') && value === true
      ? 'allows every package that is not free'
      : null,
});
