import { defineOptionRule, isAt } from './define-option-rule.ts';

const SSH = [
  'services.openssh.settings.PasswordAuthentication',
  'services.openssh.settings.KbdInteractiveAuthentication',
  'services.openssh.passwordAuthentication',
];
const ROOT = ['services.openssh.settings.PermitRootLogin', 'services.openssh.permitRootLogin'];

export const passwordLogin = defineOptionRule({
  code: 'password-login',
  severity: 'error',
  why: 'Passwords can be guessed from anywhere, all day long; keys cannot.',
  source: 'https://www.ssh.com/academy/ssh/sshd_config#authentication-options',
  remedy: 'Log in with an SSH key: give one to the person in the drawing.',
  judge: (path, value) => {
    if (isAt(path, ...SSH) && value === true) return 'lets people log in with a password';
    if (isAt(path, ...ROOT) && value === 'yes') return 'lets root log in with a password';
    const isPassword = isAt(path, 'users.users.*.password', 'users.users.*.initialPassword');
    if (isPassword && typeof value === 'string') return 'gives a user a password that all can read';
    return isAt(path, 'services.getty.autologinUser') && typeof value === 'string'
      ? 'logs somebody in without asking'
      : null;
  },
});
