import type { Area } from '../../core/ports.ts';

/** What Mermaid puts between the picture's id and a node's own. */
const GRAMMAR = /^(?:flowchart-|state-|classId-|entity-)?/;
/** And behind it. */
const COUNT = /-\d+$/;

/** The node of the text for which an element of the picture stands. */
const nodeOf = (element: Element, prefix: string, wanted: ReadonlySet<string>): string | null => {
  if (element.matches('.actor')) return element.getAttribute('name');
  const own = element.id.slice(prefix.length).replace(GRAMMAR, '');
  return [own, own.replace(COUNT, '')].find((name) => wanted.has(name)) ?? null;
};

/**
 * Where nodes lie in a picture. It is put into the page for that, in its natural size, so that the
 * browser can say.
 *
 * @param id the picture's own id, with which Mermaid begins all ids in it
 */
export const areasOf = (svg: string, id: string, nodes: readonly string[]): readonly Area[] => {
  if (nodes.length === 0) return [];
  document.body.innerHTML = svg;
  const root = document.body.querySelector('svg');
  const box = root?.viewBox.baseVal;
  if (root === null || box === undefined) return [];
  root.style.cssText = `width:${box.width}px;height:${box.height}px;max-width:none`;
  const origin = root.getBoundingClientRect();
  const wanted = new Set(nodes);
  const areas: Area[] = [];
  for (const element of root.querySelectorAll(`g[id^="${id}-"], rect.actor[name]`)) {
    const node = nodeOf(element, `${id}-`, wanted);
    if (node === null || !wanted.has(node)) continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    areas.push({ node, x: left - origin.left, y: top - origin.top, width, height });
  }
  return areas.sort((a, b) => b.width * b.height - a.width * a.height);
};
