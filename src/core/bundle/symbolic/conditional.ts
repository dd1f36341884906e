import { binary } from '../../nix/build.ts';
import type { Bind, Binding, Expr } from '../../nix/syntax.ts';
import { invariant } from '../../result.ts';

/**
 * Marks the value of a binding that is there on a condition only. Nix has no such bindings: what
 * holds one is rewritten by `lower`.
 */
const ONLY: Expr = { type: 'variable', name: 'only' };

/** The bindings, each there on that condition only. */
export const onlyIf = (condition: Expr, bindings: readonly Binding[]): readonly Binding[] =>
  bindings.map((one) => {
    invariant(one.type === 'bind', 'what is inherited has no condition');
    const inner = conditionOf(one);
    const all = inner === null ? condition : binary(condition, '&&', inner);
    const value = inner === null ? one.value : unconditional(one).value;
    return { ...one, value: { type: 'apply', func: ONLY, args: [all, value] } };
  });

/** The condition of a binding; `null` when it is always there. */
export const conditionOf = (one: Binding): Expr | null =>
  one.type === 'bind' && one.value.type === 'apply' && one.value.func === ONLY
    ? (one.value.args[0] ?? null)
    : null;

/** The binding without its condition. */
export const unconditional = (one: Bind): Bind => {
  const { value } = one;
  return value.type === 'apply' && value.func === ONLY && value.args[1]
    ? { ...one, value: value.args[1] }
    : one;
};
