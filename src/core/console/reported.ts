import { type Diagnostic, isFaulty } from '../projection.ts';
import { REPORT_FORMATS, writeReport } from '../report/report.ts';
import type { Reported } from '../report/reported.ts';
import type { Said } from './define-console-command.ts';

/** A report of those problems that are wanted, in the wanted form, `text` when none is; and whether an error stands. */
export const reported = (
  about: Reported,
  isWanted: (one: Diagnostic) => boolean,
  wanted?: string,
): Said => {
  const diagnostics = about.diagnostics.filter(isWanted);
  const others = about.diagnostics.filter((one) => !isWanted(one));
  const format = REPORT_FORMATS.find((one) => one === wanted) ?? 'text';
  return {
    text: writeReport(format, { ...about, diagnostics, others }).trimEnd(),
    faulty: isFaulty(diagnostics),
  };
};
