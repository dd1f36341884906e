import type { Archiver } from '../../core/ports.ts';
import { invariant } from '../../core/result.ts';
import ArchiveWorker from './archive.worker.ts?worker';
import type { ArchiveReply, ArchiveRequest } from './protocol.ts';

interface Waiting {
  readonly resolve: (reply: ArchiveReply) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the worker, which starts with the first question and ends when it breaks. */
const makeAsk = () => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const stop = (message: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new ArchiveWorker();
    started.onmessage = ({ data }: MessageEvent<ArchiveReply>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    };
    started.onerror = () =>
      stop('The part of the page that packs archives could not work. Reload the page.');
    return started;
  };

  return (make: (id: number) => ArchiveRequest): Promise<ArchiveReply> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const request = make(++last);
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
};

/** Packs and unpacks in a worker: the page keeps moving meanwhile. */
export const zipArchiver = (): Archiver => {
  const ask = makeAsk();
  const asked = async (make: (id: number) => ArchiveRequest) => {
    const reply = await ask(make);
    if (reply.type === 'failed') throw new Error(reply.message);
    return reply;
  };
  return {
    zip: async (files) => {
      const reply = await asked((id) => ({ id, type: 'zip', files }));
      invariant(reply.type === 'zip', 'the worker answered another question');
      return reply.bytes;
    },
    unzip: async (bytes) => {
      const reply = await asked((id) => ({ id, type: 'unzip', bytes }));
      invariant(reply.type === 'unzip', 'the worker answered another question');
      return reply.result;
    },
  };
};
