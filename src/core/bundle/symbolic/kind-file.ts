import type { ConnectionFacts, ServiceKind } from '../../catalog/define-service-kind.ts';
import { attrs, binary, bind, call, lambda, list, moduleOf, ref, toExpr } from '../../nix/build.ts';
import { freeVariables } from '../../nix/free-variables.ts';
import type { Binding, Expr, NixFile } from '../../nix/syntax.ts';
import { tidy } from '../tidy.ts';
import { codeOf } from './answers.ts';
import { connection } from './connection.ts';
import { lower, lowerModule } from './lower.ts';
import { symbolicScope } from './scope.ts';

const ARGUMENTS = ['config', 'lib', 'pkgs'] as const;

/**
 * nix/lib/kinds/<kind>.nix: what a kind's facets say, as functions of `s`, a service of the kind, and
 * of `c`, a dependency on one.
 */
export const kindFile = (kind: ServiceKind): NixFile => {
  const s = symbolicScope(kind);
  const facets = [
    bind('service', over('s', lowerModule(kind.nixos(s)))),
    ...(kind.nixosHost
      ? [bind('machine', over('s', lowerModule(kind.nixosHost(s))), { blankBefore: true })]
      : []),
    bind('connection', over('c', gives(kind.connection(connection(ref('c'), [kind])))), {
      blankBefore: true,
    }),
  ];
  const body = tidy(attrs(facets));
  const free = freeVariables(body);
  const used = ARGUMENTS.filter((name) => free.has(name));
  return {
    header: [`${kind.title}, from the catalogue of Flakegraph: edit it there.`],
    body: used.length === 0 ? lambda('_', body) : moduleOf(used, body),
  };
};

/** A function; its argument has no name where nothing uses it. */
const over = (name: string, body: Expr): Expr =>
  lambda(freeVariables(body).has(name) ? name : '_', body);

const gives = ({ variables, secrets = [] }: ConnectionFacts): Expr =>
  attrs([bind('variables', values(variables)), ...files(secrets)]);

const values = (variables: ConnectionFacts['variables']): Expr =>
  variables
    .filter(({ when }) => when !== undefined)
    .reduce<Expr>(
      (all, { when, ...one }) =>
        when
          ? binary(all, '//', call('lib.optionalAttrs', codeOf(when), attrs([value(one)])))
          : all,
      attrs(variables.filter(({ when }) => when === undefined).map(value)),
    );

const value = ({
  name,
  value: given,
}: Omit<ConnectionFacts['variables'][number], 'when'>): Binding =>
  bind([name], lower(toExpr(given)));

const files = (secrets: NonNullable<ConnectionFacts['secrets']>): readonly Binding[] =>
  secrets.length === 0
    ? []
    : [
        bind(
          'secrets',
          secrets
            .map(({ when, variable, file, path }) => {
              const secret = attrs([
                bind('variable', variable),
                bind('file', file),
                bind('path', path),
              ]);
              return when ? call('lib.optional', codeOf(when), secret) : list([secret]);
            })
            .reduce((left, right) => ({ type: 'binary', operator: '++', left, right })),
        ),
      ];
