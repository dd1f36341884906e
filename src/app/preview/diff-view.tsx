import { useLayoutEffect, useRef } from 'react';
import classes from './code-view.module.css';
import { languageOf, monaco } from './monaco/monaco.ts';
import { EDITOR_OPTIONS } from './monaco/options.ts';

/** Two texts of one file. */
export interface DiffViewProps {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly theme: 'light' | 'dark';
}

/** A read-only Monaco that shows what differs; side by side where there is room. */
export const DiffView = ({ path, before, after, theme }: DiffViewProps) => {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneDiffEditor>(null);

  useLayoutEffect(() => {
    if (host.current === null) return;
    const { model: _, ...options } = EDITOR_OPTIONS;
    const opened = monaco.editor.createDiffEditor(host.current, {
      ...options,
      originalEditable: false,
      renderSideBySideInlineBreakpoint: 720,
      hideUnchangedRegions: { enabled: true },
      renderOverviewRuler: false,
      diffAlgorithm: 'advanced',
    });
    editor.current = opened;
    return () => {
      editor.current = null;
      opened.dispose();
    };
  }, []);

  useLayoutEffect(() => monaco.editor.setTheme(`flakegraph-${theme}`), [theme]);

  useLayoutEffect(() => {
    const language = languageOf(path);
    const original = monaco.editor.createModel(before, language);
    const modified = monaco.editor.createModel(after, language);
    editor.current?.setModel({ original, modified });
    editor.current?.getOriginalEditor().updateOptions({ ariaLabel: `${path} before, read-only` });
    editor.current?.getModifiedEditor().updateOptions({ ariaLabel: `${path} after, read-only` });
    return () => {
      editor.current?.setModel(null);
      original.dispose();
      modified.dispose();
    };
  }, [path, before, after]);

  return <div ref={host} className={classes.editor} data-editor="changes" />;
};
