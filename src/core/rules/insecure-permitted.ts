import { defineRule } from './define-rule.ts';
import { some } from './names.ts';

/** What the settings of the drawing let in; extra options are looked at by `insecure-allowed`. */
export const insecurePermitted = defineRule({
  code: 'insecure-permitted',
  family: 'security',
  severity: 'warning',
  why: 'nixpkgs marks a package insecure when a known hole in it stays open.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-insecure',
  select: ({ graph }) => [graph.workspace.permitted_insecure_packages],
  check: ({ graph }) => {
    const names = graph.workspace.permitted_insecure_packages;
    return names.length === 0
      ? []
      : [
          {
            message: `The drawing lets ${some(names)} in, which nixpkgs marks as insecure.`,
            remedy: 'Use a version that is maintained, or waive this for as long as it takes.',
            elements: [],
            fix: {
              title: 'Let no insecure package in',
              commands: [
                { type: 'configure-workspace', changes: { permitted_insecure_packages: [] } },
              ],
            },
          },
        ];
  },
});
