import type { Files } from '../../core/ports.ts';
import type { Problem, Result } from '../../core/result.ts';

/** What the page asks of the worker. */
export type ArchiveQuestion =
  | { readonly type: 'zip'; readonly files: Files }
  | { readonly type: 'unzip'; readonly bytes: Uint8Array };

/** What the worker answers. */
export type ArchiveAnswer =
  | { readonly type: 'zip'; readonly bytes: Uint8Array }
  | { readonly type: 'unzip'; readonly result: Result<Files, Problem> };
