import type { editor } from 'monaco-editor/editor';

const FONT = '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace';

/** A quiet window on text: read-only, and Tab goes on to the next control. */
export const EDITOR_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  model: null,
  readOnly: true,
  // Nobody types here, and yet lines can be wrong.
  renderValidationDecorations: 'on',
  domReadOnly: true,
  tabFocusMode: true,
  automaticLayout: true,
  fontFamily: FONT,
  fontSize: 13,
  lineHeight: 20,
  fontLigatures: false,
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderFinalNewline: 'off',
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  occurrencesHighlight: 'singleFile',
  contextmenu: false,
  // What a line has wrong may be longer than the pane is wide.
  fixedOverflowWidgets: true,
  links: false,
  quickSuggestions: false,
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  stickyScroll: { enabled: false },
};

/** Has the editor measure again when its font has arrived: before, columns would be off. */
export const remeasureWhenLoaded = async (remeasure: () => void): Promise<void> => {
  await document.fonts?.load(`13px ${FONT}`);
  remeasure();
};
