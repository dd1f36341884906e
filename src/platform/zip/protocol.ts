import type { Files } from '../../core/ports.ts';
import type { Problem, Result } from '../../core/result.ts';

/** What the page asks of the worker. */
export type ArchiveRequest =
  | { readonly id: number; readonly type: 'zip'; readonly files: Files }
  | { readonly id: number; readonly type: 'unzip'; readonly bytes: Uint8Array };

/** What the worker answers; `failed` is a bug or a lack of memory. */
export type ArchiveReply =
  | { readonly id: number; readonly type: 'zip'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly type: 'unzip'; readonly result: Result<Files, Problem> }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
