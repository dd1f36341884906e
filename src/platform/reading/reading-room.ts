import type { Reader } from '../../core/ports.ts';
import { invariant } from '../../core/result.ts';
import { askWorker } from '../worker/ask-worker.ts';
import type { ReadingAnswer, ReadingQuestion } from './protocol.ts';
import ReadingWorker from './reading.worker.ts?worker';

/** Reads in a worker: the page keeps moving meanwhile. */
export const readingRoom = (): Reader => {
  const ask = askWorker<ReadingQuestion, ReadingAnswer>(() => new ReadingWorker(), 'reads files');
  return {
    journal: async (text, cancelling) => {
      const answer = await ask({ type: 'journal', text }, cancelling);
      invariant(answer.type === 'journal', 'the worker answered another question');
      return answer.result;
    },
    planImport: async (text, file, graph, cancelling) => {
      const answer = await ask({ type: 'import', text, file, graph }, cancelling);
      invariant(answer.type === 'import', 'the worker answered another question');
      return answer.result;
    },
  };
};
