import { escapeTitle, escapeWords } from './escape.ts';

export interface Participant {
  /** From `createIds`. */
  readonly id: string;
  /** May have several lines. */
  readonly label: string;
  /** An actor is drawn as a person. */
  readonly type: 'actor' | 'participant';
}

export type SequenceStep =
  | {
      readonly type: 'message';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      /** An answer is dotted. */
      readonly style: 'call' | 'answer';
    }
  /** Beside one participant's line, or across those from the first to the last. */
  | { readonly type: 'note'; readonly over: readonly [string, ...string[]]; readonly text: string };

/** A sequence diagram as data. Everything is printed in the given order; messages are numbered. */
export interface Sequence {
  /** For who cannot see the picture. */
  readonly title: string;
  readonly description: string;
  readonly participants: readonly Participant[];
  readonly steps: readonly SequenceStep[];
}

const ARROWS = { call: '->>', answer: '-->>' } as const;

const stepLine = (step: SequenceStep): string => {
  if (step.type === 'message') {
    return `  ${step.from}${ARROWS[step.style]}${step.to}: ${escapeWords(step.text)}`;
  }
  const [first] = step.over;
  const last = step.over.at(-1) ?? first;
  const place = first === last ? first : `${first},${last}`;
  return `  Note over ${place}: ${escapeWords(step.text)}`;
};

/**
 * A sequence diagram as Mermaid text, ending in a newline.
 *
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export const printSequence = (sequence: Sequence): string =>
  [
    'sequenceDiagram',
    `  accTitle: ${escapeTitle(sequence.title)}`,
    `  accDescr: ${escapeTitle(sequence.description)}`,
    '  autonumber',
    ...sequence.participants.map(
      ({ id, label, type }) => `  ${type} ${id} as ${escapeWords(label)}`,
    ),
    ...sequence.steps.map(stepLine),
    '',
  ].join('\n');
