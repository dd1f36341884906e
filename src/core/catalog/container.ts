import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';

/** @see https://search.nixos.org/options?query=virtualisation.oci-containers.containers */
export const container = defineServiceKind({
  kind: 'container',
  title: 'Container',
  description: 'Any OCI image, run by Podman',
  aliases: ['oci', 'docker', 'image'],
  role: 'application',
  icon: 'M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8',
  instances: 'many',
  workload: true,
  deployed: true,
  settings: z.object({
    image: setting.text(
      'docker.io/library/hello-world:latest',
      { title: 'Image', description: 'With its registry; a digest (@sha256:…) pins it.' },
      /^[a-z0-9][a-zA-Z0-9._:/@-]*$/,
    ),
    port: setting.port(8080),
    command: setting.list({ title: 'Arguments', description: 'One a line.' }),
    environment: setting.list(
      { title: 'Environment', description: 'NAME=value, one a line; never a secret.' },
      /^[A-Za-z_][A-Za-z0-9_]*=[^\0\r\n]*$/,
    ),
    volumes: setting.list(
      { title: 'Volumes', description: 'source:/path or source:/path:ro, one a line.' },
      /^[^\s:]+:\/[^\s:]*(:[a-zA-Z,]+)?$/,
    ),
    read_only: setting.boolean(true, {
      title: 'Read-only',
      description: 'The container writes to its volumes only.',
    }),
  }),
  port: ownPort,
  unit: ({ instance }) => `podman-${instance}.service`,
  connection: (c) => ({
    variables: [
      { name: c.variable('ADDR'), value: c.endpoint },
      { name: c.variable('URL'), value: text`http://${c.endpoint}` },
    ],
  }),
  nixos: (s) => [
    bind(
      ['virtualisation', 'oci-containers'],
      attrs([
        bind('backend', 'podman'),
        bind(
          ['containers', s.instance],
          attrs([
            bind('image', s.setting('image')),
            ...s.only(s.any(s.items('command')), bind('cmd', s.setting('command'))),
            bind('environment', s.workload.environment('/run/secrets', 'environment')),
            ...volumes(s),
            bind(
              'extraOptions',
              s.listOf([
                '--cap-drop=all',
                '--network=host',
                [s.equals('read_only', true), '--read-only'],
                '--security-opt=no-new-privileges',
              ]),
              {
                comment: [
                  'On the network of the machine its firewall holds; a published port would pass it by.',
                ],
              },
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['podman'],
});

const volumes = (s: ServiceScope) =>
  s.only(
    s.either(s.any(s.workload.secrets), s.any(s.items('volumes'))),
    bind(
      'volumes',
      s.joined(
        s.each(s.workload.secrets, ({ file, path }) => text`${path}:/run/secrets/${file}:ro`),
        s.setting('volumes'),
      ),
    ),
  );
