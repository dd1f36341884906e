import { defineOptionRule, isAt, textsIn } from './define-option-rule.ts';

const OPENS =
  /^--(privileged|cap-add|device|security-opt=(seccomp|apparmor)=?unconfined|pid=host|userns=host|ipc=host)/;
const SOCKET = /^(\/var)?\/run\/(docker|podman\/podman)\.sock:|^\/:/;

export const privilegedContainer = defineOptionRule({
  code: 'privileged-container',
  severity: 'warning',
  why: 'A container with privileges, or with the socket of its engine, is no wall any more.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
  remedy: 'Give it the one thing that it needs, and no privilege.',
  judge: (path, value) => {
    const at = 'virtualisation.oci-containers.containers.*';
    if (isAt(path, `${at}.privileged`) && value === true) return 'gives all privileges';
    if (isAt(path, `${at}.extraOptions`) && textsIn(value).some((text) => OPENS.test(text)))
      return 'gives privileges to a container';
    return isAt(path, `${at}.volumes`) && textsIn(value).some((text) => SOCKET.test(text))
      ? 'gives the machine to a container'
      : null;
  },
});
