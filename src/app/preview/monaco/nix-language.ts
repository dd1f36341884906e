import type { languages } from 'monaco-editor/editor';

/** Brackets and comments of Nix, for matching and folding. */
export const nixConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '#', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
};

/**
 * Colours of Nix.
 *
 * @see https://nix.dev/manual/nix/stable/language/syntax
 */
export const nixTokens: languages.IMonarchLanguage = {
  keywords: ['assert', 'else', 'if', 'in', 'inherit', 'let', 'or', 'rec', 'then', 'with'],
  constants: ['true', 'false', 'null'],
  brackets: [
    { open: '{', close: '}', token: 'delimiter.curly' },
    { open: '[', close: ']', token: 'delimiter.square' },
    { open: '(', close: ')', token: 'delimiter.parenthesis' },
  ],
  tokenizer: {
    root: [{ include: '@expression' }],
    expression: [
      [/\s+/, 'white'],
      [/#.*$/, 'comment'],
      [/\/\*/, 'comment', '@comment'],
      [/''/, 'string', '@indented'],
      [/"/, 'string', '@string'],
      [/[a-zA-Z][a-zA-Z0-9+.-]*:[a-zA-Z0-9%/?:@&=+$,_.!~*'-]+/, 'string.link'],
      [/(?:~|\.{1,2})?(?:\/[a-zA-Z0-9._+-]+)+/, 'string.path'],
      [/<[a-zA-Z0-9._+-]+(?:\/[a-zA-Z0-9._+-]+)*>/, 'string.path'],
      [/[a-zA-Z_][\w'-]*(?=\s*(?:\.\s*[\w"$][\w'"-]*\s*)*=(?!=))/, 'attribute.name'],
      [
        /[a-zA-Z_][\w'-]*/,
        { cases: { '@keywords': 'keyword', '@constants': 'constant', '@default': 'identifier' } },
      ],
      [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\$\{/, 'delimiter.interpolation', '@interpolation'],
      [/\{/, '@brackets', '@braces'],
      [/[[\]()]/, '@brackets'],
      [/\.\.\.|\+\+|\/\/|==|!=|<=|>=|&&|\|\||->|[-+*/<>=!?@:;,.]/, 'operator'],
    ],
    braces: [[/\}/, '@brackets', '@pop'], { include: '@expression' }],
    interpolation: [[/\}/, 'delimiter.interpolation', '@pop'], { include: '@expression' }],
    comment: [
      [/[^*]+/, 'comment'],
      [/\*\//, 'comment', '@pop'],
      [/\*/, 'comment'],
    ],
    string: [
      [/[^"\\$]+/, 'string'],
      [/\\./, 'string.escape'],
      [/\$\$/, 'string'],
      [/\$\{/, 'delimiter.interpolation', '@interpolation'],
      [/"/, 'string', '@pop'],
      [/[\\$]/, 'string'],
    ],
    indented: [
      [/[^'$]+/, 'string'],
      [/''(?:\$|'|\\.)/, 'string.escape'],
      [/\$\$/, 'string'],
      [/\$\{/, 'delimiter.interpolation', '@interpolation'],
      [/''/, 'string', '@pop'],
      [/['$]/, 'string'],
    ],
  },
};
