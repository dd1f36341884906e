/** Monaco as this page uses it: the editor, a few features, our own grammars. A lazy chunk. */
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/wordHighlighter/register';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { jsonTokens, markdownTokens, mermaidTokens } from './light-languages.ts';
import { nixConfiguration, nixTokens } from './nix-language.ts';
import { THEMES } from './themes.ts';

Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new EditorWorker() } });

const LANGUAGES = {
  nix: nixTokens,
  json: jsonTokens,
  markdown: markdownTokens,
  mermaid: mermaidTokens,
} as const;

for (const [id, tokens] of Object.entries(LANGUAGES)) {
  monaco.languages.register({ id });
  monaco.languages.setMonarchTokensProvider(id, tokens);
  monaco.languages.setLanguageConfiguration(id, nixConfiguration);
}
monaco.editor.defineTheme('flakegraph-light', THEMES.light);
monaco.editor.defineTheme('flakegraph-dark', THEMES.dark);

const BY_EXTENSION: Readonly<Record<string, string>> = {
  nix: 'nix',
  json: 'json',
  lock: 'json',
  md: 'markdown',
  mmd: 'mermaid',
};

/** The language of a file; plain text when it has none of ours. */
export const languageOf = (path: string): string =>
  BY_EXTENSION[path.split('.').at(-1) ?? ''] ?? 'plaintext';

export { monaco };
