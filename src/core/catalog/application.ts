import * as z from 'zod';
import { attrs, bind, call, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { LIBRARY_NAMES } from './native-libraries.ts';

/** SRI form of a SHA-256: 32 bytes in base 64. */
const HASH = /^(sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)?$/;

/** A program of the architect's, built from source and run as a hardened unit. */
export const application = defineServiceKind({
  kind: 'application',
  title: 'Application',
  description: 'Your own program, built from source: Rust, Node, Python or Go',
  aliases: ['app', 'service', 'microservice'],
  role: 'application',
  icon: 'M4 5h16v14H4zM8 10l3 2-3 2M13 15h4',
  instances: 'many',
  workload: true,
  deployed: true,
  settings: z.object({
    port: setting.port(8080),
    language: setting.choice(['rust', 'node', 'python', 'go'], { title: 'Language' }),
    source: setting.text(
      '',
      {
        title: 'Source',
        description: 'Flake reference, such as github:example/orders-api; empty for a stand-in.',
      },
      /^([a-z][a-z0-9+.-]*:[^\s"\\$]+)?$/,
    ),
    revision: setting.text(
      '',
      { title: 'Revision', description: 'Commit of the source, 40 hex digits.' },
      /^([0-9a-f]{40})?$/,
    ),
    nar_hash: setting.text(
      '',
      {
        title: 'Hash',
        description: "The commit's narHash, sha256-…; the bundle's README says how to learn it.",
      },
      HASH,
    ),
    vendor_hash: setting.text(
      '',
      {
        title: 'Vendor hash',
        description: 'Go only: hash of the modules; empty if they are in the source, or none.',
      },
      HASH,
    ),
    libraries: setting.choices(LIBRARY_NAMES, {
      title: 'Native libraries',
      description:
        'C libraries that it links to. openssl-sys does not build: add openssl. A system library is not found: add it. Linking fails: add what those libraries need in turn.',
    }),
    bindgen: setting.boolean(false, {
      title: 'Bindings from C headers',
      description: 'Rust only: the build runs bindgen, which needs Clang.',
    }),
    environment: setting.list(
      { title: 'Environment', description: 'NAME=value, one a line; never a secret.' },
      /^[A-Za-z_][A-Za-z0-9_]*=[^\0\r\n]*$/,
    ),
  }),
  port: ownPort,
  unit: ({ instance }) => `${instance}.service`,
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['systemd', 'services', s.instance],
      attrs([
        bind('description', text`${s.domain}: ${s.name}`),
        bind('wantedBy', ['multi-user.target']),
        bind('wants', s.workload.units),
        bind('after', s.workload.units),
        bind('environment', s.workload.environment('%d', 'environment')),
        bind(
          'serviceConfig',
          s.hardened(
            bind('ExecStart', call('lib.getExe', s.workload.package)),
            ...s.only(s.workload.mustWait, bind('ExecStartPre', s.workload.wait)),
            ...s.only(
              s.workload.isUser,
              bind('User', s.workload.user, {
                comment: ['The database knows its clients on the socket by their Unix user.'],
              }),
            ),
            bind('Restart', 'on-failure'),
            bind('RestartSec', 5),
            bind('StateDirectory', s.instance),
            ...s.only(
              s.any(s.workload.secrets),
              bind(
                'LoadCredential',
                s.each(s.workload.secrets, ({ file, path }) => text`${file}:${path}`),
              ),
            ),
            bind('IPAddressAllow', s.workload.allowed),
            ...s.only(
              s.equals('language', 'node'),
              bind('MemoryDenyWriteExecute', false, {
                comment: ['The JavaScript engine compiles while it runs.'],
              }),
            ),
          ),
        ),
      ]),
    ),
  ],
  tools: [],
});
