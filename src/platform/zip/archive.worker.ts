import { answerPage } from '../worker/answer-page.ts';
import { pack } from './pack.ts';
import type { ArchiveAnswer, ArchiveQuestion } from './protocol.ts';
import { unpack } from './unpack.ts';

answerPage(
  (question: ArchiveQuestion): ArchiveAnswer =>
    question.type === 'zip'
      ? { type: 'zip', bytes: pack(question.files) }
      : { type: 'unzip', result: unpack(question.bytes) },
);
