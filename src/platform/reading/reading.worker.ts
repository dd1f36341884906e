import { config } from 'zod';
import { planOfText } from '../../core/interchange/plan-of-text.ts';
import { readJournal } from '../../core/model/read-journal.ts';
import { uuidV7 } from '../clock-and-ids.ts';
import { answerPage } from '../worker/answer-page.ts';
import type { ReadingAnswer, ReadingQuestion } from './protocol.ts';

// The policy of the page, which forbids to make code from text, holds here too.
config({ jitless: true });

answerPage((question: ReadingQuestion): ReadingAnswer => {
  if (question.type === 'journal') return { type: 'journal', result: readJournal(question.text) };
  const { text, file, graph } = question;
  return { type: 'import', result: planOfText(text, file, graph, uuidV7) };
});
