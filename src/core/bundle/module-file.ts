import { letIn, moduleOf } from '../nix/build.ts';
import { freeVariables } from '../nix/free-variables.ts';
import type { Binding, Expr, NixFile } from '../nix/syntax.ts';
import { tidy } from './tidy.ts';

const MODULE_ARGUMENTS = ['config', 'lib', 'pkgs'] as const;

/**
 * A NixOS or Home Manager module: its head names what the body uses and nothing else, and of the
 * `let` bindings only those that something needs are written. A later one may use an earlier one.
 */
export const moduleFile = (body: Expr, available: readonly Binding[] = []): NixFile => {
  const neat = tidy(body);
  const used = new Set(freeVariables(neat));
  const kept: Binding[] = [];
  for (const binding of [...available].reverse()) {
    const needed = narrow(binding, used);
    if (!needed) continue;
    kept.unshift(needed);
    for (const name of freeVariables({ type: 'attrs', bindings: [needed] })) used.add(name);
  }
  const head = MODULE_ARGUMENTS.filter((name) => used.has(name));
  return { body: moduleOf(head, letIn(kept, neat)) };
};

/** The binding with only the names that are used; `null` when none is. */
const narrow = (binding: Binding, used: ReadonlySet<string>): Binding | null => {
  if (binding.type === 'inherit') {
    const names = binding.names.filter((name) => used.has(name));
    return names.length === 0 ? null : { ...binding, names };
  }
  return used.has(String(binding.path[0])) ? binding : null;
};
