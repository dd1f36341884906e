import type { editor } from 'monaco-editor/editor';

const rule = (token: string, foreground: string, fontStyle = ''): editor.ITokenThemeRule => ({
  token,
  foreground,
  fontStyle,
});

/** The ground is the page's own: it shows through. */
const CLEAR = '#00000000';

const theme = (
  base: 'vs' | 'vs-dark',
  rules: readonly editor.ITokenThemeRule[],
  colors: editor.IColors,
): editor.IStandaloneThemeData => ({
  base,
  inherit: true,
  rules: [...rules],
  colors: {
    'editor.background': CLEAR,
    'editorGutter.background': CLEAR,
    'editor.lineHighlightBackground': CLEAR,
    'editor.lineHighlightBorder': CLEAR,
    'editorOverviewRuler.border': CLEAR,
    ...colors,
  },
});

/** Every colour has a contrast of at least 4.5 on the page's ground. */
export const THEMES = {
  light: theme(
    'vs',
    [
      rule('', '24292f'),
      rule('comment', '5f6b7a'),
      rule('keyword', '4338ca'),
      rule('constant', '9333ea'),
      rule('number', '9a3412'),
      rule('string', '0f6b4f'),
      rule('string.escape', '9a3412'),
      rule('string.path', '0e6a80'),
      rule('string.link', '0e6a80'),
      rule('attribute.name', '1d4f91'),
      rule('identifier', '24292f'),
      rule('operator', '57606a'),
      rule('delimiter', '57606a'),
      rule('delimiter.interpolation', '9a3412'),
      rule('strong', '24292f', 'bold'),
    ],
    {
      'editorLineNumber.foreground': '#6b7280',
      'editorLineNumber.activeForeground': '#24292f',
      // So pale that the colours of words keep their contrast where both lie upon each other.
      'diffEditor.insertedLineBackground': '#2b7a340d',
      'diffEditor.insertedTextBackground': '#2b7a3412',
      'diffEditor.removedLineBackground': '#c0322b0d',
      'diffEditor.removedTextBackground': '#c0322b12',
      'diffEditorGutter.insertedLineBackground': '#2b7a3426',
      'diffEditorGutter.removedLineBackground': '#c0322b26',
      'diffEditor.unchangedRegionBackground': '#eff1f4',
      'diffEditor.unchangedRegionForeground': '#556070',
      'diffEditor.unchangedCodeBackground': CLEAR,
    },
  ),
  dark: theme(
    'vs-dark',
    [
      rule('', 'd7dbe0'),
      rule('comment', 'a3abb6'),
      rule('keyword', 'a5b4fc'),
      rule('constant', 'd8b4fe'),
      rule('number', 'fdba74'),
      rule('string', '86d6b3'),
      rule('string.escape', 'fdba74'),
      rule('string.path', '7dd3e8'),
      rule('string.link', '7dd3e8'),
      rule('attribute.name', '93c5fd'),
      rule('identifier', 'd7dbe0'),
      rule('operator', 'a7b0bb'),
      rule('delimiter', 'a7b0bb'),
      rule('delimiter.interpolation', 'fdba74'),
      rule('strong', 'ffffff', 'bold'),
    ],
    {
      'editorLineNumber.foreground': '#8b929c',
      'editorLineNumber.activeForeground': '#d7dbe0',
      'diffEditor.insertedLineBackground': '#7fd1841a',
      'diffEditor.insertedTextBackground': '#7fd1841a',
      'diffEditor.removedLineBackground': '#ff8a801a',
      'diffEditor.removedTextBackground': '#ff8a801a',
      'diffEditorGutter.insertedLineBackground': '#7fd18426',
      'diffEditorGutter.removedLineBackground': '#ff8a8026',
      'diffEditor.unchangedRegionBackground': '#12161c',
      'diffEditor.unchangedRegionForeground': '#9ca5b3',
      'diffEditor.unchangedCodeBackground': CLEAR,
    },
  ),
} as const;
