import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.minio */
export const minio = defineServiceKind({
  kind: 'minio',
  title: 'MinIO',
  description: 'Object storage with the S3 interface',
  aliases: ['s3'],
  role: 'storage',
  icon: 'M4 7h16l-2 13H6zM7 7a5 3 0 0 1 10 0M9 12h6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9000),
    console_port: setting.port(9001, {
      title: 'Console port',
      description: 'Listens on loopback only.',
    }),
    region: setting.text('us-east-1', { title: 'Region' }, /^[a-z0-9-]+$/),
    credentials_file: setting.secret({
      title: 'Credentials file',
      description: 'Holds MINIO_ROOT_USER and MINIO_ROOT_PASSWORD.',
      variables: ['MINIO_ROOT_USER', 'MINIO_ROOT_PASSWORD'],
    }),
  }),
  port: ownPort,
  unit: () => 'minio.service',
  prefix: 'S3',
  connection: (c) => ({
    variables: [
      { name: c.variable('ENDPOINT'), value: text`http://${c.endpoint}` },
      { name: c.variable('REGION'), value: c.setting('region') },
    ],
    secrets: [
      {
        variable: c.variable('CREDENTIALS_FILE'),
        file: c.file('credentials'),
        path: text`/run/secrets/${c.clientDomain}/s3-credentials`,
        content: 'access key and secret key for MinIO',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'minio'],
      attrs([
        bind('enable', true),
        bind('listenAddress', s.listen),
        bind('consoleAddress', text`127.0.0.1:${s.text('console_port')}`),
        bind('region', s.setting('region')),
        bind('rootCredentialsFile', s.secret('credentials_file')),
      ]),
    ),
  ],
  afterwards: 'an access key for each domain that uses it, on its console',
  tools: ['s5cmd'],
  insecure: 'its upstream was archived in February 2026; nixpkgs marks it as insecure',
  insecurePackages: ['minio'],
});
