import { classLines } from './class-lines.ts';
import { escapeTitle, escapeWords } from './escape.ts';
import type { PaletteClass } from './palette.ts';

export interface State {
  /** From `createIds`. */
  readonly id: string;
  /** May have several lines. */
  readonly label: string;
  readonly class: PaletteClass;
}

export interface Transition {
  /** A state, or `null` for where it all begins. */
  readonly from: string | null;
  readonly to: string;
  readonly label?: string;
}

/** A state diagram as data. Everything is printed in the given order. */
export interface StateDiagram {
  readonly direction: 'TB' | 'LR';
  /** For who cannot see the picture. */
  readonly title: string;
  readonly description: string;
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
}

/**
 * A state diagram as Mermaid text, ending in a newline.
 *
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 */
export const printStateDiagram = (diagram: StateDiagram): string =>
  [
    'stateDiagram-v2',
    `  accTitle: ${escapeTitle(diagram.title)}`,
    `  accDescr: ${escapeTitle(diagram.description)}`,
    `  direction ${diagram.direction}`,
    ...diagram.states.map(({ id, label }) => `  state "${escapeWords(label)}" as ${id}`),
    ...diagram.transitions.map(
      ({ from, to, label }) =>
        `  ${from ?? '[*]'} --> ${to}${label === undefined ? '' : ` : ${escapeWords(label)}`}`,
    ),
    ...classLines(diagram.states),
    '',
  ].join('\n');
