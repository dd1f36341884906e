import { describe, expect, it } from 'vitest';
import { town } from '../../core/model/testing/arbitrary.ts';
import { elementsOf, passes } from './elements.ts';
import { rankOf, readQuery } from './query.ts';

describe('what is typed in the finder', () => {
  it('is words and filters, in any order and any case', () => {
    expect(readQuery('Orders kind:PostgreSQL  domain:"My shop" db')).toEqual({
      words: ['orders', 'db'],
      filters: [
        { key: 'kind', value: 'postgresql' },
        { key: 'domain', value: 'my shop' },
      ],
    });
  });

  it('prefers words at the beginning of a name', () => {
    const [start, later, aside] = [
      rankOf(['or'], 'orders'),
      rankOf(['or'], 'my orders'),
      rankOf(['or'], 'x', 'or'),
    ];
    expect(start).toBeLessThan(later ?? 0);
    expect(later).toBeLessThan(aside ?? 0);
    expect(rankOf(['or', 'z'], 'orders')).toBeNull();
  });

  it('narrows by what elements have', () => {
    const elements = elementsOf(town().graph);
    const found = (text: string, problems: readonly string[] = []) =>
      elements.filter((one) => passes(one, readQuery(text), new Set(problems)));
    expect(found('kind:host').map(({ what }) => what)).toEqual(['Host', 'Host']);
    expect(found('domain:town').length).toBeGreaterThan(0);
    expect(found('domain:nowhere')).toEqual([]);
    expect(found('has:problem', [elements[0]?.id ?? '']).length).toBe(1);
    expect(found('').length).toBe(elements.length);
  });
});
