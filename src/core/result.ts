/** The outcome of something that can fail in an expected way. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * An expected failure as a person sees it.
 *
 * - `code`: stable, kebab-case; documented where it is made.
 * - `message`: what is wrong, and where.
 * - `remedy`: how to mend it.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What went wrong, in the words of who threw it. */
export const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

/** Throws when a thing that cannot happen has happened: a bug, never bad input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Flakegraph bug: ${message}`);
}
