import type { Diagram } from '../projection.ts';
import { fenced, words } from './markdown.ts';

/** A diagram for a page of Markdown: its title, what it shows, its text. */
export const diagramMarkdown = ({ title, description, text }: Diagram): string =>
  [`## ${words(title)}`, words(description), fenced('mermaid', text.trimEnd()), ''].join('\n\n');
