import type { Case } from './case.ts';

const services = (
  extra_options: NonNullable<Case['graph']['services']>[string]['extra_options'],
) => (extra_options === undefined ? {} : { 'a/b': { extra_options } });

const PERMITTED = 'nixpkgs.config.permittedInsecurePackages';

/** By the code of the rule. */
export const OPTION_CASES: Readonly<Record<string, readonly Case[]>> = {
  'permitted-twice': [
    {
      title: 'by the drawing and a host',
      graph: {
        hosts: { h: { extra_options: { [PERMITTED]: ['olm-3.2.16'] } }, i: {} },
        workspace: { permitted_insecure_packages: ['openssl-1.1.1w'] },
      },
      finds: ['h'],
    },
    {
      title: 'by a service and its host',
      graph: {
        domains: { a: {} },
        hosts: { h: { extra_options: { 'nixpkgs.config': { permittedInsecurePackages: [] } } } },
        services: { 'a/b': { on: 'h', extra_options: { [PERMITTED]: ['olm-3.2.16'] } } },
      },
      finds: ['h'],
    },
    {
      title: 'by two hosts, each for itself',
      graph: {
        hosts: {
          h: { extra_options: { [PERMITTED]: ['olm-3.2.16'] } },
          i: { extra_options: { [PERMITTED]: ['openssl-1.1.1w'] } },
        },
      },
      finds: [],
    },
  ],
  'option-type': [
    {
      title: 'a number for a text, on a service',
      graph: { services: services({ 'services.nginx.clientMaxBodySize': 20 }) },
      finds: ['a/b'],
    },
    {
      title: 'a text for ports, on a host',
      graph: { hosts: { h: { extra_options: { 'networking.firewall.allowedTCPPorts': '80' } } } },
      finds: ['h'],
    },
    {
      title: 'values that fit, forced and marked ones too',
      graph: {
        services: services({
          'services.nginx.clientMaxBodySize': { $force: '20m' },
          'services.nginx.virtualHosts."a.b".root': { $path: './site' },
        }),
        hosts: { h: { extra_options: { 'environment.systemPackages': [{ $package: 'jq' }] } } },
      },
      finds: [],
    },
    {
      title: 'what is unknown',
      graph: { services: services({ 'services.nginx.nonsense': 20 }) },
      finds: [],
    },
  ],
  'unknown-option': [
    {
      title: 'no such option',
      graph: { services: services({ 'services.nginx.nonsense': 20 }) },
      finds: ['a/b'],
    },
    {
      title: 'options, and a path into one',
      graph: {
        services: services({
          'services.nginx.enable': true,
          'systemd.services.a.serviceConfig.MemoryMax': '1G',
        }),
      },
      finds: [],
    },
  ],
};
