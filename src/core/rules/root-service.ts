import { defineOptionRule, isAt } from './define-option-rule.ts';

export const rootService = defineOptionRule({
  code: 'root-service',
  severity: 'warning',
  why: 'A hole in a service that runs as root is a hole in the whole machine.',
  source: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#User=',
  remedy: 'Run it as a user of its own, or with DynamicUser.',
  judge: (path, value) => {
    const user = [
      'systemd.services.*.serviceConfig.User',
      'virtualisation.oci-containers.containers.*.user',
    ];
    if (isAt(path, ...user) && (value === 'root' || value === '0')) return 'runs it as root';
    return isAt(path, 'services.*.user') && value === 'root' ? 'runs it as root' : null;
  },
});
