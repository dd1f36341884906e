import type { Archiver } from '../../core/ports.ts';
import { invariant } from '../../core/result.ts';
import { askWorker } from '../worker/ask-worker.ts';
import ArchiveWorker from './archive.worker.ts?worker';
import type { ArchiveAnswer, ArchiveQuestion } from './protocol.ts';

/** Packs and unpacks in a worker: the page keeps moving meanwhile. */
export const zipArchiver = (): Archiver => {
  const ask = askWorker<ArchiveQuestion, ArchiveAnswer>(
    () => new ArchiveWorker(),
    'packs archives',
  );
  return {
    zip: async (files, cancelling) => {
      const answer = await ask({ type: 'zip', files }, cancelling);
      invariant(answer.type === 'zip', 'the worker answered another question');
      return answer.bytes;
    },
    unzip: async (bytes, cancelling) => {
      const answer = await ask({ type: 'unzip', bytes }, cancelling);
      invariant(answer.type === 'unzip', 'the worker answered another question');
      return answer.result;
    },
  };
};
