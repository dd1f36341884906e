import { ok, type Problem, type Result } from '../../result.ts';
import { sameJson } from '../canonical.ts';
import type { EventData } from '../events/index.ts';
import type { Graph } from '../graph.ts';
import type { Command } from './command.ts';

export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/**
 * Turns a command into the events that it means. Each is then checked and applied in turn, so a
 * handler itself refuses only what no single event can see.
 */
export type Handler<Type extends Command['type']> = (
  command: CommandOf<Type>,
  graph: Graph,
) => Result<readonly EventData[], Problem>;

/** The events that are there. */
export const events = (
  ...found: readonly (EventData | false | null | undefined)[]
): Result<readonly EventData[], Problem> => ok(found.filter((event) => !!event));

/** Of the changes that are given, those that differ from what is. */
export const differing = <T extends object>(
  now: T,
  changes: { [K in keyof T]?: T[K] | undefined },
) => {
  const found: { [K in keyof T]?: T[K] } = {};
  for (const key in changes) {
    const value = changes[key];
    if (value !== undefined && !sameJson(value, now[key])) found[key] = value;
  }
  return found;
};
