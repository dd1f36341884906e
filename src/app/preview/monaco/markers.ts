import type { Severity } from '../../../core/projection.ts';
import type { LineProblem } from '../line-problems.ts';
import { monaco } from './monaco.ts';

const OWNER = 'problems';

const SEVERITY: Readonly<Record<Severity, monaco.MarkerSeverity>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};

const codeOf = ({ code, source }: LineProblem) =>
  source === '' ? code : { value: code, target: monaco.Uri.parse(source) };

/** Underlines the lines that have problems; the pointer, or Ctrl+K Ctrl+I, shows what is wrong. */
export const markProblems = (
  model: monaco.editor.ITextModel,
  problems: readonly LineProblem[],
): void => {
  const last = model.getLineCount();
  monaco.editor.setModelMarkers(
    model,
    OWNER,
    problems
      .filter(({ line }) => line <= last)
      .map((problem) => ({
        startLineNumber: problem.line,
        startColumn: Math.max(1, model.getLineFirstNonWhitespaceColumn(problem.line)),
        endLineNumber: problem.line,
        endColumn: model.getLineMaxColumn(problem.line),
        severity: SEVERITY[problem.severity],
        message: problem.text,
        code: codeOf(problem),
      })),
  );
};
