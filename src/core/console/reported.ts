import { isFaulty } from '../projection.ts';
import { REPORT_FORMATS, writeReport } from '../report/report.ts';
import type { Reported } from '../report/reported.ts';
import type { Said } from './define-console-command.ts';

/** A report of problems in the wanted form, `text` when none is; and whether an error stands. */
export const reported = (about: Reported, wanted?: string): Said => ({
  text: writeReport(REPORT_FORMATS.find((format) => format === wanted) ?? 'text', about).trimEnd(),
  faulty: isFaulty(about.diagnostics),
});
