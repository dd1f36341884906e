import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import type { Connection } from '../../catalog/scope.ts';
import { binary, call, ifThenElse, select, toExpr } from '../../nix/build.ts';
import type { Expr } from '../../nix/syntax.ts';
import { familyIn } from '../family-in.ts';
import { condition, negated } from './answers.ts';
import { asText } from './setting-text.ts';

/** A dependency as code over `c`, the record of it; its provider is of one of these kinds. */
export const connection = (c: Expr, kinds: readonly ServiceKind[]): Connection => {
  const of = (...path: readonly string[]): Expr => select(c, path);
  const setting = (key: string): Expr => of('settings', key);
  return {
    name: of('name'),
    path: of('path'),
    kind: of('kind'),
    isKind: (kind) => condition(binary(of('kind'), '==', kind)),
    role: of('role'),
    clientDomain: of('clientDomain'),
    clientName: of('clientName'),
    address: of('address'),
    family: familyIn(of('address')),
    endpoint: of('endpoint'),
    isLocated: condition(of('isLocated')),
    port: of('port'),
    url: of('url'),
    setting,
    text: (key) => asText(kinds, key, setting(key)),
    has: (key) => condition(setting(key)),
    secret: (key) => of('secrets', key),
    file: (suffix) => call(of('file'), suffix),
    variable: (suffix) => call(of('variable'), suffix),
    ifSocket: (then, otherwise) => ifThenElse(of('bySocket'), toExpr(then), toExpr(otherwise)),
    needsPassword: condition(negated(of('bySocket'))),
    hasKey: condition(of('hasKey')),
    keepsEvents: condition(of('keepsEvents')),
    eventDatabase: of('eventDatabase'),
  };
};
