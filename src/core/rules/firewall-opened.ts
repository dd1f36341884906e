import { defineOptionRule, isAt } from './define-option-rule.ts';

const PORTS = [
  'allowedTCPPorts',
  'allowedUDPPorts',
  'allowedTCPPortRanges',
  'allowedUDPPortRanges',
];

export const firewallOpened = defineOptionRule({
  code: 'firewall-opened',
  severity: 'warning',
  why: 'The firewall opens what the drawing says that somebody needs; a port opened by hand is open to all, and no dependency explains it.',
  source: 'https://csrc.nist.gov/pubs/sp/800/41/r1/final',
  remedy: 'Draw the dependency, or mark the service as public; the port follows.',
  judge: (path, value) => {
    if (isAt(path, 'networking.firewall.enable') && value === false)
      return 'turns off the firewall';
    if (path.at(-1) === 'openFirewall' && value === true) return 'opens its port to every address';
    const isPorts =
      path[0] === 'networking' && path[1] === 'firewall' && PORTS.includes(path.at(-1) ?? '');
    if (isPorts && Array.isArray(value) && value.length > 0) return 'opens ports to every address';
    return isAt(path, 'networking.firewall.trustedInterfaces') &&
      Array.isArray(value) &&
      value.some((one) => one !== 'lo')
      ? 'lets everything in from an interface'
      : null;
  },
});
