import type { Members } from '../../model/unchecked.ts';
import type { Remarks } from './remarks.ts';

/** Keys of a service that a drawing holds, or of which something else is said. */
const TAKEN: ReadonlySet<string> = new Set([
  ...['image', 'build', 'ports', 'expose', 'environment', 'volumes', 'command', 'depends_on'],
  ...['networks', 'links', 'extends', 'read_only'],
]);

/** Why what Compose knows is not in a drawing. */
const REASONS: Readonly<Record<string, string>> = {
  cap_drop: 'containers have no capabilities anyway',
  configs: 'put the files into the bundle, or on the machine',
  container_name: 'units are named by domain and service',
  deploy: 'place the service on a machine instead',
  env_file: 'its values are not in this file; give those that are no secrets as environment',
  external_links: 'draw an external system instead',
  healthcheck: 'systemd restarts what stops',
  hostname: 'services are reached by the names of their machines',
  init: 'systemd collects what stops',
  labels: 'nobody reads them on NixOS',
  logging: 'units write to the journal',
  network_mode: 'containers share the network of their machine',
  privileged: 'containers never are',
  profiles: 'the service is always part of the drawing',
  restart: 'systemd restarts what stops',
  secrets: 'put each into a file on the machine',
  security_opt: 'containers cannot gain privileges anyway',
};

/** Reports every key of a service that is not taken over. */
export const reportOtherKeys = (name: string, service: Members, remarks: Remarks): void => {
  for (const key of Object.keys(service)) {
    if (TAKEN.has(key)) continue;
    const reason = REASONS[key];
    const text = `${key} of services is not taken over${reason === undefined ? '' : `: ${reason}`}.`;
    remarks.ignore(['services', name, key], text);
  }
  if (service.build !== undefined)
    remarks.ignore(
      ['services', name, 'build'],
      'How services are built is not taken over: give each application its source.',
    );
};

/** Keys at the top of the file that mean nothing in a drawing. */
export const reportTopKeys = (file: Members, remarks: Remarks): void => {
  for (const key of Object.keys(file)) {
    if (['name', 'services', 'networks', 'volumes'].includes(key)) continue;
    if (key === 'include') remarks.lose([key], 'Other files that this one includes are not known.');
    else if (key === 'version') remarks.ignore([key], 'The version of the file means nothing.');
    else if (key.startsWith('x-')) remarks.ignore([key], `The extension ${key} is not taken over.`);
    else remarks.ignore([key], `${key} are not taken over.`);
  }
};
