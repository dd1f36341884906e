import type { Cancelling } from '../../core/ports.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a worker; rejects when it broke, and when the question was called off. */
export type AskWorker<Question, Answer> = (
  question: Question,
  cancelling?: Cancelling,
) => Promise<Answer>;

/**
 * Questions to a worker, which starts with the first and ends when it breaks. A worker cannot be
 * interrupted: when nobody waits for an answer any more it is ended, and the next starts another.
 *
 * @param what it does, for the person whom it fails: `packs archives`
 */
export const askWorker = <Question, Answer>(
  open: () => Worker,
  what: string,
): AskWorker<Question, Answer> => {
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | null = null;
  let last = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const fail = (message: string): void => {
    end();
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = open();
    started.onmessage = ({ data }: MessageEvent<WorkerReply<Answer>>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failed' in data) asked?.reject(new Error(data.failed));
      else asked?.resolve(data.answer);
    };
    started.onerror = () =>
      fail(`The part of the page that ${what} could not work. Reload the page.`);
    return started;
  };
  const forget = (id: number): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    asked?.reject(new Error('It was cancelled.'));
    if (asked !== undefined && waiting.size === 0) end();
  };

  return (question, cancelling) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const request: WorkerRequest<Question> = { id: ++last, question };
      waiting.set(request.id, { resolve, reject });
      cancelling?.addEventListener('abort', () => forget(request.id));
      worker.postMessage(request);
    });
};
