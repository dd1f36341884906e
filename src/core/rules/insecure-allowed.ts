import { defineOptionRule, isAt } from './define-option-rule.ts';

export const insecureAllowed = defineOptionRule({
  code: 'insecure-allowed',
  severity: 'warning',
  why: 'nixpkgs marks a package insecure when a known hole in it stays open.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-insecure',
  remedy: 'Use a version that is maintained, or waive this for as long as it takes.',
  judge: (path, value) => {
    if (isAt(path, 'nixpkgs.config.permittedInsecurePackages') && Array.isArray(value))
      return value.length > 0 ? 'lets insecure packages in' : null;
    const opens = ['nixpkgs.config.allowInsecure', 'nixpkgs.config.allowBroken'];
    return isAt(path, ...opens) && value === true ? 'lets packages in that nixpkgs refuses' : null;
  },
});
