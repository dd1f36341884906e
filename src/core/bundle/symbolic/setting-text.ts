import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import { fieldsOf } from '../../catalog/fields.ts';
import { call } from '../../nix/build.ts';
import type { Expr } from '../../nix/syntax.ts';
import { invariant } from '../../result.ts';

/** The code of a setting as text, by the type that it has in services of these kinds. */
export const asText = (kinds: readonly ServiceKind[], key: string, code: Expr): Expr => {
  const types = new Set(
    kinds.flatMap((kind) =>
      fieldsOf(kind)
        .filter((field) => field.key === key)
        .map(({ type }) => type),
    ),
  );
  const [type] = types;
  invariant(types.size === 1 && type !== undefined, `the type of the setting ${key} is known`);
  if (type === 'integer') return call('toString', code);
  if (type === 'boolean') return call('lib.boolToString', code);
  return code;
};
