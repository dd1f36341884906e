/** What a page asks a worker. */
export interface WorkerRequest<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What the worker answers; `failed` is a bug or a lack of memory. */
export type WorkerReply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failed: string };
