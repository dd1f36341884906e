import type { Json } from '../model/text.ts';
import { conform } from './conform.ts';
import type { KnownOptions } from './known-options.ts';
import { problemOfMarks, unforced } from './marked.ts';
import { showOptionPath, splitOptionPath } from './option-path.ts';
import { typeAt } from './type-at.ts';

/** What the option data says of a value at a path. */
export interface OptionVerdict {
  /** Whether there is such an option; it may exist all the same in another NixOS. */
  readonly known: boolean;
  /** The text of the option's type; `null` where the path leads to none. */
  readonly type: string | null;
  /** What is wrong with the value, as a sentence. */
  readonly problem: string | null;
}

/** Options that exist and that the data leaves out. */
const UNLISTED = /^(?:_module|assertions|cim|home-manager|nixpkgs\.hostPlatform|warnings)(?:\.|$)/;

/** Holds a value against the type of the option at `path`, which may lead into an option too. */
export const checkOption = (options: KnownOptions, path: string, value: Json): OptionVerdict => {
  const steps = splitOptionPath(path);
  if (UNLISTED.test(showOptionPath(steps))) {
    return { known: true, type: null, problem: problemOfMarks(value) };
  }
  const misfits = conform(options.tree, steps, unforced(value));
  const wrong = misfits.find(({ code }) => code === 'option-type');
  return {
    known: !misfits.some(({ code }) => code === 'unknown-option'),
    type: typeAt(options, steps)?.fact.type ?? null,
    problem: problemOfMarks(value) ?? (wrong === undefined ? null : expected(wrong.type)),
  };
};

const expected = (type: string): string => {
  const text = type.replace(/\s+/g, ' ').trim();
  return `Expected: ${text.length > 160 ? `${text.slice(0, 159)}…` : text.replace(/\.$/, '')}.`;
};
