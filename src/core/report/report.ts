import { asJson } from './json.ts';
import { asMarkdown } from './markdown.ts';
import type { Reported } from './reported.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

/** Forms of a report: for a terminal, a program, a code scanner, a page. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ReportFormat, (about: Reported) => string>> = {
  text: asText,
  json: asJson,
  sarif: asSarif,
  markdown: asMarkdown,
};

/** A report of the problems of a drawing, with a line break at its end. */
export const writeReport = (format: ReportFormat, about: Reported): string =>
  WRITERS[format](about);
