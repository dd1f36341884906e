import type { Workspace } from '../model/graph.ts';
import {
  changesNixpkgs,
  hasOverlay,
  type OverrideValue,
  overridden,
  type PackageOverrides,
} from '../model/nixpkgs-settings.ts';
import { attrs, bind, call, dotted, lambda, list, path, ref, toExpr } from '../nix/build.ts';
import { freeVariables } from '../nix/free-variables.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { tidy } from './tidy.ts';

/**
 * nixpkgs.nix: how machines, packages, shells and homes use nixpkgs, where the drawing asks for
 * something; overlays/default.nix: the packages that get other arguments.
 */
export const nixpkgsFiles = defineBundleFile({
  name: 'nixpkgs',
  flavour: 'explicit',
  files: ({ document: { graph } }) => [
    ...(changesNixpkgs(graph.workspace)
      ? [
          {
            path: 'nixpkgs.nix',
            select: [
              graph.workspace.permitted_insecure_packages,
              graph.workspace.package_overrides,
            ],
            render: () => ({
              header: ['How nixpkgs is used, by machines, packages, shells and homes.'],
              body: tidy(settingsOf(graph.workspace)),
            }),
          },
        ]
      : []),
    ...(hasOverlay(graph.workspace)
      ? [
          {
            path: 'overlays/default.nix',
            select: [graph.workspace.package_overrides],
            render: () => ({ body: overlayOf(overridden(graph.workspace)) }),
          },
        ]
      : []),
  ],
});

const settingsOf = (workspace: Workspace): Expr => {
  const permitted = workspace.permitted_insecure_packages;
  return attrs([
    ...(permitted.length > 0
      ? [bind(['config', 'permittedInsecurePackages'], [...permitted])]
      : []),
    ...(hasOverlay(workspace)
      ? [bind('overlays', list([call('import', path('./overlays'))]))]
      : []),
  ]);
};

const overlayOf = (overrides: PackageOverrides): Expr => {
  const body = attrs(
    Object.entries(overrides).map(([name, given]) =>
      bind(name, call(ref('prev', name, 'override'), argumentsOf(given))),
    ),
  );
  const final = freeVariables(body).has('final') ? 'final' : '_final';
  return lambda(final, lambda('prev', tidy(body)));
};

const argumentsOf = (given: Readonly<Record<string, OverrideValue>>): Expr =>
  attrs(
    Object.entries(given)
      .sort(byName)
      .map(([name, value]): Binding => bind(name, exprOf(value))),
  );

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

const exprOf = (value: OverrideValue): Expr => {
  if (Array.isArray(value)) return list(value.map(exprOf));
  if (typeof value !== 'object' || value === null) return toExpr(value);
  return dotted(`final.${value.$package}`);
};
