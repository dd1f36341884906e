import type * as z from 'zod';
import type { Problem } from '../result.ts';
import { brief } from './elements.ts';
import { NAME_LENGTH } from './text.ts';

export const problem = (code: string, message: string, remedy: string): Problem => ({
  code,
  message,
  remedy,
});

type Noun = 'domain' | 'service' | 'host' | 'person' | 'dependency' | 'connection';

/** `unknown-domain` and its like: an id that names nothing. */
export const notThere = (noun: Noun, id: string): Problem =>
  problem(
    `unknown-${noun}`,
    `There is no ${noun} with the id ${id}.`,
    'It may have been removed meanwhile: look at the history, and choose one that is there.',
  );

const REMEDIES: Readonly<Record<string, string>> = {
  'empty-name': 'Give it a name.',
  'multi-line-name': 'Put the name on one line.',
  'long-name': 'Shorten the name; longer text belongs into the purpose or the notes.',
  'too-long': 'Shorten the text.',
  'bad-text': 'Type the text again without the invisible character.',
  'not-json': 'Use whole numbers, text, true, false, null, lists and objects.',
};

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return issue.maximum === NAME_LENGTH ? 'long-name' : 'too-long';
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof code === 'string' ? code : 'wrong-input';
};

const place = (path: readonly PropertyKey[]): string => brief(path.map(String).join('.')) || 'it';

/** The first thing that a schema found wrong, as a sentence: `name is empty`. */
export const reasonOf = (error: z.ZodError): string => {
  const issue = error.issues[0];
  return issue ? `${place(issue.path)} ${lower(issue.message)}` : 'it does not fit';
};

const lower = (message: string): string =>
  message.startsWith('Invalid') || message.startsWith('Too') || message.startsWith('Unrec')
    ? `is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
    : message;

/** Codes: `empty-name`, `multi-line-name`, `long-name`, `too-long`, `bad-text`, `not-json`, `wrong-input`. */
export const problemOf = (subject: string, error: z.ZodError): Problem => {
  const issue = error.issues[0];
  const code = issue ? codeOf(issue) : 'wrong-input';
  return problem(
    code,
    `${subject}: ${reasonOf(error)}.`,
    REMEDIES[code] ?? 'Correct the value, and try again.',
  );
};
