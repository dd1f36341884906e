import { useLayoutEffect, useRef } from 'react';
import classes from './code-view.module.css';
import type { LineProblem } from './line-problems.ts';
import { markProblems } from './monaco/markers.ts';
import { createModels, type Models } from './monaco/models.ts';
import { monaco } from './monaco/monaco.ts';
import { EDITOR_OPTIONS, remeasureWhenLoaded } from './monaco/options.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** What an editor shows. */
export interface CodeViewProps {
  /** Tells the models of one editor from those of another. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly theme: 'light' | 'dark';
  /** Lines (from 1) to mark; the first is brought into view when they change. */
  readonly lines: readonly number[];
  /** What is wrong, by line. */
  readonly problems?: readonly LineProblem[];
  /** A line (from 1) to bring into view; another object brings it again. */
  readonly goTo?: { readonly line: number } | null;
  /** The person put the cursor on a line (from 1). */
  readonly onLine?: (line: number) => void;
}

interface Parts {
  readonly editor: Editor;
  readonly models: Models;
  readonly marks: monaco.editor.IEditorDecorationsCollection;
}

const openEditor = (host: HTMLElement, name: string): Parts => {
  const editor = monaco.editor.create(host, EDITOR_OPTIONS);
  void remeasureWhenLoaded(() => monaco.editor.remeasureFonts());
  return { editor, models: createModels(name), marks: editor.createDecorationsCollection() };
};

const isByPerson = ({ reason, source }: monaco.editor.ICursorPositionChangedEvent): boolean =>
  source === 'mouse' ||
  (source === 'keyboard' && reason === monaco.editor.CursorChangeReason.Explicit);

const mark = ({ editor, marks }: Parts, lines: readonly number[]): void => {
  marks.set(
    lines.map((line) => ({
      range: new monaco.Range(line, 1, line, 1),
      options: {
        isWholeLine: true,
        className: classes.line ?? '',
        linesDecorationsClassName: classes.bar ?? '',
      },
    })),
  );
  const [first] = lines;
  const visible = editor
    .getVisibleRanges()
    .some((range) =>
      lines.some((line) => range.startLineNumber <= line && line <= range.endLineNumber),
    );
  if (first !== undefined && !visible) editor.revealLineNearTop(first);
};

const NO_PROBLEMS: readonly LineProblem[] = [];

/** Puts the cursor on a line, in the middle of what is seen. */
const go = (editor: Editor, line: number): void => {
  editor.setPosition({ lineNumber: line, column: 1 });
  editor.revealLineInCenter(line);
};

/**
 * A read-only Monaco. Text changes by minimal edits, so that it stays where one reads, and before
 * the frame is painted, so that code and drawing change together.
 */
export const CodeView = ({
  name,
  path,
  text,
  theme,
  lines,
  problems = NO_PROBLEMS,
  goTo = null,
  onLine,
}: CodeViewProps) => {
  const host = useRef<HTMLDivElement>(null);
  const parts = useRef<Parts>(null);
  const went = useRef<CodeViewProps['goTo']>(null);
  const handler = useRef(onLine);
  handler.current = onLine;

  useLayoutEffect(() => {
    if (host.current === null) return;
    const opened = openEditor(host.current, name);
    parts.current = opened;
    opened.editor.onDidChangeCursorPosition((event) => {
      if (isByPerson(event)) handler.current?.(event.position.lineNumber);
    });
    return () => {
      parts.current = null;
      opened.editor.dispose();
      opened.models.dispose();
    };
  }, [name]);

  useLayoutEffect(() => monaco.editor.setTheme(`flakegraph-${theme}`), [theme]);

  useLayoutEffect(() => {
    if (parts.current === null) return;
    const { editor, models } = parts.current;
    const model = models.show(path, text);
    if (editor.getModel() === model) return;
    editor.setModel(model);
    editor.restoreViewState(models.viewOf(path));
    editor.updateOptions({ ariaLabel: `${path}, read-only` });
    return undefined;
  }, [path, text]);

  // Before another file is shown, this one's scroll is kept.
  useLayoutEffect(
    () => () => parts.current?.models.keepView(path, parts.current.editor.saveViewState()),
    [path],
  );

  const marked = lines.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `marked` stands for `lines`; another file has other marks
  useLayoutEffect(() => {
    if (parts.current !== null) mark(parts.current, lines);
  }, [marked, path]);

  useLayoutEffect(() => {
    const model = parts.current?.models.show(path, text);
    if (model !== undefined) markProblems(model, problems);
  }, [path, text, problems]);

  // A place is gone to once: whoever comes back to the file later finds it as they left it.
  useLayoutEffect(() => {
    if (parts.current === null || goTo === null || goTo === went.current) return;
    went.current = goTo;
    go(parts.current.editor, goTo.line);
  }, [goTo]);

  return <div ref={host} className={classes.editor} data-editor={name} />;
};
