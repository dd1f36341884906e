import type { Page } from '@playwright/test';

/**
 * What stands in the way of reading the picture on a page: a text that is empty or hidden, that
 * leaves its shape or the picture, that another text covers, or that hardly differs from its
 * ground (less than 4.5 to 1).
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const hardToRead = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const svg = document.querySelector('svg');
    if (svg === null) return ['there is no picture'];
    const problems: string[] = [];
    const frame = svg.getBoundingClientRect();
    const within = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1;
    const channels = (colour: string): readonly number[] =>
      (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const shapeOf = (text: Element): Element | null => {
      const owner = text.closest('.node, .cluster, .statediagram-state');
      const shape = owner?.querySelector('.label-container, rect, polygon, path, circle');
      // Some outlines are groups: the first path in them is filled.
      if (shape) return shape.querySelector('path') ?? shape;
      const before = text.previousElementSibling;
      return before?.matches('rect.actor, rect.note') ? before : null;
    };
    const texts = [...svg.querySelectorAll('text, foreignObject')].filter(
      (text) => (text.textContent ?? '').trim() !== '',
    );
    const boxes = texts.map((text) => ({
      text,
      name: (text.textContent ?? '').trim(),
      box: text.getBoundingClientRect(),
    }));
    for (const { text, name, box } of boxes) {
      const style = getComputedStyle(text);
      if (
        box.width < 1 ||
        box.height < 6 ||
        style.visibility !== 'visible' ||
        style.opacity !== '1'
      )
        problems.push(`${name}: cannot be seen`);
      if (!within(box, frame)) problems.push(`${name}: is cut off by the picture's edge`);
      const shape = shapeOf(text);
      if (shape && !within(box, shape.getBoundingClientRect()))
        problems.push(`${name}: leaves its shape`);
      const inner = text.querySelector('tspan') ?? text;
      const colour = getComputedStyle(inner).fill;
      const fill = shape ? getComputedStyle(shape).fill : ground;
      const back = channels(fill)[3] === 0 || fill === 'none' ? ground : fill;
      // Numbers of messages stand on a marker, which has the colour of the line.
      const marker = text.classList.contains('sequenceNumber');
      const against = marker
        ? getComputedStyle(document.querySelector('.messageLine0') ?? svg).stroke
        : back;
      if (contrast(colour, against) < 4.5)
        problems.push(`${name}: ${colour} on ${against} is too faint`);
    }
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 3) problems.push(`${one.name} and ${other.name} overlap`);
      }
    });
    return problems;
  });
