import { type Diagnostic, stands } from '../core/projection.ts';
import type { Problem } from '../core/result.ts';

/** Says what went wrong and how to mend it, on standard error. */
export const complain = ({ code, message, remedy }: Problem): void => {
  process.stderr.write(`error: ${message} [${code}]\n  ${remedy}\n`);
};

/** Says what was odd and harmless, on standard error. */
export const mention = (notes: readonly string[]): void => {
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
};

/** Lists what a design has wrong, on standard error. */
export const list = (diagnostics: readonly Diagnostic[]): void => {
  for (const { severity, code, message, remedy } of diagnostics.filter(stands)) {
    if (severity !== 'info')
      process.stderr.write(`${severity}: ${message} [${code}]\n  ${remedy}\n`);
  }
};

/** Says what was done, on standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
