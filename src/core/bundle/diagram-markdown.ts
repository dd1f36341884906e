import type { Diagram } from '../projection.ts';
import { fenced, words } from './markdown.ts';

/**
 * A diagram for a page of Markdown, which GitHub renders: its title, what it shows, its text.
 *
 * @param heading `#` for a page of its own
 * @param more a paragraph between description and picture, as Markdown
 */
export const diagramMarkdown = (
  { title, description, text }: Diagram,
  heading: '#' | '##' = '##',
  more = '',
): string =>
  [`${heading} ${words(title)}`, words(description), more, fenced('mermaid', text.trimEnd())]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
