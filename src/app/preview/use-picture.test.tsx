// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DiagramRenderer } from '../../core/ports.ts';
import type { Diagram } from '../../core/projection.ts';
import { err, ok } from '../../core/result.ts';
import { usePicture } from './use-picture.ts';

const render = vi.fn<DiagramRenderer['render']>();
const renderer = { render };
const diagram = (text: string, name = 'context-map'): Diagram => ({
  name,
  title: name,
  text,
  description: '',
  elements: new Map([['s_a', 'a']]),
  omitted: null,
  scope: 'whole',
  scopes: [],
  inScope: () => diagram(text, name),
});
const drawn = (svg: string) => ({ svg, areas: [] });
const rest = () => act(() => vi.advanceTimersByTimeAsync(500));

beforeEach(() => {
  vi.useFakeTimers();
  render
    .mockReset()
    .mockImplementation(async (text) =>
      text.startsWith('bad')
        ? err({ code: 'diagram-unreadable', message: text, remedy: '' })
        : ok(drawn(`<svg>${text}</svg>`)),
    );
});
afterEach(() => {
  vi.useRealTimers();
});

const shown = (first: ReturnType<typeof diagram> | null) =>
  renderHook(({ value }) => usePicture(renderer, value, 'light'), {
    initialProps: { value: first },
  });

it('draws a text that rests, and only the last of many', async () => {
  const { result, rerender } = shown(diagram('a'));
  rerender({ value: diagram('b') });
  rerender({ value: diagram('c') });
  await rest();
  expect(result.current).toMatchObject({
    drawn: { ...drawn('<svg>c</svg>'), elements: new Map([['s_a', 'a']]) },
    problem: null,
    busy: false,
  });
  expect(render).toHaveBeenCalledExactlyOnceWith('c', 'light', ['s_a'], expect.any(AbortSignal));
});

it('drops a picture that is no longer wanted', async () => {
  let late: (svg: string) => void = () => {};
  render.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        late = (svg) => resolve(ok(drawn(svg)));
      }),
  );
  const { result, rerender } = shown(diagram('slow'));
  await rest();
  rerender({ value: diagram('fast') });
  await rest();
  await act(async () => late('<svg>slow</svg>'));
  await rest();
  expect(result.current.drawn?.svg).toBe('<svg>fast</svg>');
});

it('keeps the last good picture of the same diagram, and says what is wrong', async () => {
  const { result, rerender } = shown(diagram('good'));
  await rest();
  rerender({ value: diagram('bad') });
  await rest();
  expect(result.current).toMatchObject({
    drawn: drawn('<svg>good</svg>'),
    problem: { message: 'bad' },
  });
  rerender({ value: diagram('bad too', 'another') });
  await rest();
  expect(result.current).toMatchObject({ drawn: null, problem: { message: 'bad too' } });
});

it('draws nothing while nobody looks', async () => {
  shown(null);
  await rest();
  expect(render).not.toHaveBeenCalled();
});
