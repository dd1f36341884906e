import { defineOptionRule, isAt } from './define-option-rule.ts';

export const unsandboxedBuild = defineOptionRule({
  code: 'unsandboxed-build',
  severity: 'error',
  why: 'Without its sandbox a build reads the machine and the network: what it makes depends on both, and may carry anything.',
  source: 'https://nix.dev/manual/nix/latest/command-ref/conf-file.html#conf-sandbox',
  remedy: 'Leave the sandbox on; give the build what it lacks as an input.',
  judge: (path, value) => {
    if (path.at(-1) === '__noChroot' && value === true) return 'builds outside the sandbox';
    if (isAt(path, 'nix.settings.sandbox', 'nix.useSandbox'))
      return value === false || value === 'relaxed' || value === 'false'
        ? 'turns off the sandbox of builds'
        : null;
    return isAt(path, 'nix.settings.sandbox-fallback') && value === true
      ? 'builds outside the sandbox where there is none'
      : null;
  },
});
