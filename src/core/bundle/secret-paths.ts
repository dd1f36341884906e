import { attrs, bind } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { type Secret, secretsOf } from './secrets.ts';
import { tidy } from './tidy.ts';

/** secrets/default.nix: the files that machines read and no bundle holds. */
export const secretPaths = defineBundleFile({
  name: 'secrets',
  files: ({ deployment }) => [
    {
      path: 'secrets/default.nix',
      select: [deployment],
      render: () => ({
        header: [
          'Files with secrets that the machines read, by machine and path: none of them is in this bundle.',
          'They belong to root unless another owner is named, and hold the bare secret or set variables.',
        ],
        body: tidy(attrs(machines(secretsOf(deployment)))),
      }),
    },
  ],
});

const machines = (secrets: readonly Secret[]): readonly Binding[] =>
  [...new Set(secrets.map(({ host }) => host))].map((host) =>
    bind(
      host,
      attrs(
        secrets
          .filter((secret) => secret.host === host)
          .map((secret) => bind([secret.path], describe(secret))),
      ),
    ),
  );

const describe = ({ content, owner, services = [], variables = [] }: Secret): Expr =>
  attrs([
    bind('description', content),
    ...(owner === undefined ? [] : [bind('owner', owner)]),
    bind('services', [...services]),
    ...(variables.length === 0 ? [] : [bind('variables', [...variables])]),
  ]);
