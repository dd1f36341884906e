import { describe, expect, it } from 'vitest';
import type { Scene } from './scene.ts';
import { marked, shownAs, withClass } from './scene-marks.ts';

const scene: Scene = {
  nodes: [],
  edges: [{ id: 'e', source: 'a', target: 'b', ariaLabel: 'a depends on b' }],
};

describe('marks of the scene', () => {
  it('stand beside each other', () => {
    const [edge] = marked(scene, new Map([['e', 'added' as const]])).edges;
    if (edge === undefined) throw new Error('the edge is gone');
    expect(edge.className).toBe('compared-added');
    const shown = shownAs(edge, true, false);
    expect(shown).toMatchObject({ className: 'compared-added dimmed', selected: true });
    expect(withClass(shown, 'drop-target').className).toBe('compared-added dimmed drop-target');
  });

  it('are heard as well as seen', () => {
    const { edges } = marked(scene, new Map([['e', 'removed' as const]]));
    expect(edges[0]?.ariaLabel).toBe('a depends on b, removed');
  });

  it('leave what has none as it is', () => {
    expect(marked(scene, null)).toBe(scene);
    const [edge] = marked(scene, new Map()).edges;
    expect(edge).toBe(scene.edges[0]);
    if (edge !== undefined) expect(shownAs(edge, false, true)).toBe(edge);
  });
});
