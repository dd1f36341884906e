import { count } from '../model/count.ts';
import { quote } from '../model/elements.ts';
import { PURPOSE_LENGTH } from '../model/text.ts';
import { defineRule } from './define-rule.ts';

const { least: LEAST, most: MOST } = PURPOSE_LENGTH;

/** A purpose that is not there at all is another rule's. */
export const vaguePurpose = defineRule({
  code: 'vague-purpose',
  family: 'validation',
  severity: 'info',
  why: 'Who reads the domain for the first time learns from its purpose what belongs to it: a word says too little, a page too much.',
  source: 'https://martinfowler.com/bliki/BoundedContext.html',
  ofDomain: ({ id, domain }) => {
    const length = [...domain.purpose.trim()].length;
    if (length === 0 || (length >= LEAST && length <= MOST)) return [];
    const fault = length < LEAST ? 'says too little' : 'is too long';
    return [
      {
        message: `The purpose of domain ${quote(domain.name)} ${fault}: it has ${count(length, 'character')}.`,
        remedy: `Say what the domain is for in ${LEAST} to ${MOST} characters.`,
        elements: [id],
        setting: 'purpose',
      },
    ];
  },
});
