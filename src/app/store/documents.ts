import { arrange } from '../../core/model/arrange.ts';
import { type Document, openDocument } from '../../core/model/document.ts';
import type { Content } from './state.ts';

/** The document with a place for every element that has none. */
export const settled = (document: Document): Document => {
  const layout = arrange(document.graph, document.layout);
  return layout === document.layout ? document : { ...document, layout };
};

/** A drawing's content as a document in which every element has a place. */
export const documentOf = (content: Content): Document =>
  settled(openDocument({ events: content.events }, content.layout));
