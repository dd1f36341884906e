import { annotated, attrs, binary, call, list } from '../../nix/build.ts';
import { printExpr } from '../../nix/print.ts';
import type { Bind, Binding, Expr, StringPart } from '../../nix/syntax.ts';
import { conditionOf, unconditional } from './conditional.ts';

/** The expression with every conditional binding as Nix says it: `// lib.optionalAttrs …`. */
export const lower = (expr: Expr): Expr => {
  switch (expr.type) {
    case 'attrs':
      return lowerSet(expr.bindings);
    case 'list':
      return { ...expr, items: expr.items.map(lower) };
    case 'apply':
      return { ...expr, func: lower(expr.func), args: expr.args.map(lower) };
    case 'binary':
      return { ...expr, left: lower(expr.left), right: lower(expr.right) };
    case 'lambda':
      return { ...expr, body: lower(expr.body) };
    case 'if':
      return {
        type: 'if',
        condition: lower(expr.condition),
        // biome-ignore lint/suspicious/noThenProperty: a branch, and no function
        then: lower(expr.then),
        otherwise: lower(expr.otherwise),
      };
    case 'string':
    case 'indented':
      return { ...expr, parts: expr.parts.map(lowerPart) };
    case 'annotated':
      return { ...expr, value: lower(expr.value) };
    default:
      return expr;
  }
};

/** The options of a module: conditions are `lib.mkIf` there, so that the module system merges. */
export const lowerModule = (bindings: readonly Binding[]): Expr => {
  const { always, groups } = divide(bindings);
  if (groups.length === 0) return attrs(always);
  const blocks = groups.map(({ condition, bindings: some }) =>
    annotated(call('lib.mkIf', condition, attrs(some)), { blankBefore: always.length > 0 }),
  );
  const [only] = blocks;
  if (always.length === 0 && only && blocks.length === 1) return only;
  return call('lib.mkMerge', list(always.length === 0 ? blocks : [attrs(always), ...blocks]));
};

const lowerSet = (bindings: readonly Binding[]): Expr => {
  const { always, groups } = divide(bindings);
  const sets = groups.map(({ condition, bindings: some }) =>
    call('lib.optionalAttrs', condition, attrs(some)),
  );
  const parts = always.length === 0 && sets.length > 0 ? sets : [attrs(always), ...sets];
  return parts.reduce((left, right) => binary(left, '//', right));
};

interface Group {
  readonly condition: Expr;
  readonly bindings: Bind[];
}

/** Bindings that are always there, and the others by their condition. */
const divide = (
  bindings: readonly Binding[],
): { readonly always: readonly Binding[]; readonly groups: readonly Group[] } => {
  const groups = new Map<string, Group>();
  const always: Binding[] = [];
  for (const one of bindings) {
    const condition = conditionOf(one);
    if (condition === null || one.type !== 'bind') always.push(lowerBinding(one));
    else {
      const key = printExpr(condition);
      const group = groups.get(key) ?? { condition: lower(condition), bindings: [] };
      const plain = { ...unconditional(one), blankBefore: group.bindings.length > 0 };
      group.bindings.push({ ...plain, value: lower(plain.value) });
      groups.set(key, group);
    }
  }
  return { always, groups: [...groups.values()] };
};

const lowerBinding = (one: Binding): Binding =>
  one.type === 'bind' ? { ...one, value: lower(one.value) } : one;

const lowerPart = (part: StringPart): StringPart => (typeof part === 'string' ? part : lower(part));
