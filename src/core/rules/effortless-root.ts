import { defineOptionRule, isAt, textsIn } from './define-option-rule.ts';

export const effortlessRoot = defineOptionRule({
  code: 'effortless-root',
  severity: 'warning',
  why: 'Who may become root without a proof makes every program of that user as strong as root.',
  source: 'https://nix.dev/manual/nix/latest/command-ref/conf-file.html#conf-trusted-users',
  remedy: 'Ask for a proof, and trust single users only.',
  judge: (path, value) => {
    const sudo = ['security.sudo.wheelNeedsPassword', 'security.doas.wheelNeedsPassword'];
    if (isAt(path, ...sudo) && value === false) return 'lets people become root without a proof';
    return isAt(path, 'nix.settings.trusted-users') && textsIn(value).includes('*')
      ? 'makes every user as strong as root'
      : null;
  },
});
