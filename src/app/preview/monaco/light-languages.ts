import type { languages } from 'monaco-editor/editor';

/** JSON: names and values in different colours. */
export const jsonTokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'attribute.name'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/true|false|null/, 'constant'],
      [/[{}[\]]/, '@brackets'],
      [/[,:]/, 'operator'],
    ],
  },
};

/** Markdown: headings, lists, links, and code as one colour. */
export const markdownTokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/^```.*$/, 'string', '@fence'],
      [/^#{1,6} .*$/, 'keyword'],
      [/^\s*(?:[-*+]|\d+\.) /, 'operator'],
      [/^\s*\|?[ :-]+\|[ :|-]+$/, 'comment'],
      [/\|/, 'operator'],
      [/`[^`]*`/, 'string'],
      [/\*\*[^*]+\*\*/, 'strong'],
      [/!?\[[^\]]*\]\([^)]*\)/, 'string.link'],
    ],
    fence: [
      [/^```\s*$/, 'string', '@pop'],
      [/.*$/, 'string'],
    ],
  },
};

const MERMAID_WORDS =
  'actor|alt|and|as|block|Boundary|break|class|classDef|classDiagram|click|critical|direction|else|' +
  'end|erDiagram|flowchart|gantt|graph|linkStyle|loop|mindmap|namespace|note|opt|par|participant|' +
  'section|sequenceDiagram|state|style|subgraph|timeline|title';

/** Mermaid: words of its grammars, arrows, labels and comments. */
export const mermaidTokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/^---\s*$/, 'comment', '@frontmatter'],
      [/%%.*$/, 'comment'],
      [/"[^"]*"/, 'string'],
      [new RegExp(`(?:${MERMAID_WORDS})\\b|stateDiagram-v2|\\w+-beta\\b`), 'keyword'],
      [/[a-zA-Z_][\w]*/, 'identifier'],
      [/#[0-9a-fA-F]{3,8}\b|\d+(?:\.\d+)?/, 'number'],
      [/[-=.<>ox|~*]{2,}/, 'operator'],
      [/[{}[\]()]/, '@brackets'],
    ],
    frontmatter: [
      [/^---\s*$/, 'comment', '@pop'],
      [/^\s*[\w-]+(?=:)/, 'attribute.name'],
      [/.*$/, 'comment'],
    ],
  },
};
