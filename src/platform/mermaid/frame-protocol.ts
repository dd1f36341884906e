import type { Area } from '../../core/ports.ts';

/** What the page asks of the frame. */
export interface FrameRequest {
  readonly id: number;
  readonly text: string;
  readonly theme: 'light' | 'dark';
  /** Ids of the text whose areas are asked for. */
  readonly nodes: readonly string[];
}

/** What the frame answers: first that it is ready, then one reply to each request. */
export type FrameReply =
  | { readonly type: 'ready' }
  | {
      readonly type: 'drawn';
      readonly id: number;
      readonly svg: string;
      readonly areas: readonly Area[];
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
