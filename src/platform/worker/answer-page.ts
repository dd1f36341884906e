import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** Answers the questions of the page, one after the other; for the script of a worker. */
export const answerPage = <Question, Answer>(answer: (question: Question) => Answer): void =>
  self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest<Question>>) => {
    const reply = (): WorkerReply<Answer> => {
      try {
        return { id: data.id, answer: answer(data.question) };
      } catch (error) {
        return { id: data.id, failed: String(error) };
      }
    };
    self.postMessage(reply());
  });
