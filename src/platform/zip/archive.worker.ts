import { pack } from './pack.ts';
import type { ArchiveReply, ArchiveRequest } from './protocol.ts';
import { unpack } from './unpack.ts';

const answer = (request: ArchiveRequest): ArchiveReply =>
  request.type === 'zip'
    ? { id: request.id, type: 'zip', bytes: pack(request.files) }
    : { id: request.id, type: 'unzip', result: unpack(request.bytes) };

self.addEventListener('message', (event: MessageEvent<ArchiveRequest>) => {
  try {
    self.postMessage(answer(event.data));
  } catch (error) {
    const failed: ArchiveReply = { id: event.data.id, type: 'failed', message: String(error) };
    self.postMessage(failed);
  }
});
