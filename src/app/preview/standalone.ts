import { diagramFile } from '../../core/bundle/diagram-files.ts';
import { COLOURS } from '../../core/picture/colours.ts';
import type { Diagram } from '../../core/projection.ts';
import type { SizedPicture } from '../ui/actions.tsx';
import { pictureSize } from './picture-document.ts';

/** `context-map-sales`: what the files of a diagram's picture are called. */
export const fileNameOf = (diagram: Diagram): string => diagramFile(diagram).replace('/', '-');

/**
 * A picture that stands without the page: XML, of its natural size, on a ground of its own. It is
 * parsed in a document that runs nothing and loads nothing.
 */
export const standalone = (
  svg: string,
  diagram: Diagram,
  theme: 'light' | 'dark',
): SizedPicture => {
  const size = pictureSize(svg);
  const root = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (root === null) return { svg, ...size };
  root.setAttribute('width', String(Math.ceil(size.width)));
  root.setAttribute('height', String(Math.ceil(size.height)));
  root.style.maxWidth = 'none';
  root.style.background = COLOURS[theme].surface;
  if (root.querySelector(':scope > title') === null) {
    const title = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = diagram.title;
    root.prepend(title);
  }
  return { svg: `${new XMLSerializer().serializeToString(root)}\n`, ...size };
};
