import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FrameReply, FrameRequest } from './frame-protocol.ts';
import { sandboxedRenderer } from './sandboxed-renderer.ts';

/** A frame that answers as told, and counts how often it was opened and closed. */
const fakeFrame = (answer: (request: FrameRequest) => FrameReply | null) => {
  const counts = { opened: 0, closed: 0 };
  const open = async (onReply: (reply: FrameReply) => void) => {
    counts.opened++;
    queueMicrotask(() => onReply({ type: 'ready' }));
    return {
      send: (request: FrameRequest) => {
        const reply = answer(request);
        if (reply !== null) queueMicrotask(() => onReply(reply));
      },
      close: () => {
        counts.closed++;
      },
    };
  };
  return { open, counts };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('drawing in a frame', () => {
  it('closes the frame of what is called off, and opens another for the next', async () => {
    const { open, counts } = fakeFrame(({ id, text }) =>
      text === 'long' ? null : { type: 'drawn', id, svg: text, areas: [] },
    );
    const renderer = sandboxedRenderer(open);
    const controller = new AbortController();
    const long = renderer.render('long', 'light', [], controller.signal);
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    expect(await long).toMatchObject({ ok: false, error: { code: 'diagram-cancelled' } });
    expect(counts).toEqual({ opened: 1, closed: 1 });
    expect(await renderer.render('next', 'light', [])).toMatchObject({ ok: true });
    expect(counts).toEqual({ opened: 2, closed: 1 });
  });

  it('opens one frame and gives each its own picture', async () => {
    const { open, counts } = fakeFrame(({ id, text }) => ({
      type: 'drawn',
      id,
      svg: `<${text}>`,
      areas: [],
    }));
    const renderer = sandboxedRenderer(open);
    const [a, b] = await Promise.all([
      renderer.render('a', 'light', []),
      renderer.render('b', 'dark', []),
    ]);
    expect([a, b]).toEqual([
      { ok: true, value: { svg: '<a>', areas: [] } },
      { ok: true, value: { svg: '<b>', areas: [] } },
    ]);
    expect(counts.opened).toBe(1);
  });

  it("passes on Mermaid's own message", async () => {
    const { open } = fakeFrame(({ id }) => ({ type: 'failed', id, message: 'Parse error' }));
    expect(await sandboxedRenderer(open).render('x', 'light', [])).toMatchObject({
      error: { code: 'diagram-unreadable', message: expect.stringContaining('Parse error') },
    });
  });

  it('gives up on a frame that does not answer, and opens another', async () => {
    vi.useFakeTimers();
    const { open, counts } = fakeFrame(({ id, text }) =>
      text === 'endless' ? null : { type: 'drawn', id, svg: '', areas: [] },
    );
    const renderer = sandboxedRenderer(open);
    const endless = renderer.render('endless', 'light', []);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await endless).toMatchObject({ error: { code: 'diagram-too-slow' } });
    expect(await renderer.render('a', 'light', [])).toMatchObject({ ok: true });
    expect(counts).toEqual({ opened: 2, closed: 1 });
  });

  it('says when the frame does not load, and tries again', async () => {
    const open = vi.fn().mockRejectedValue(new Error('offline'));
    const renderer = sandboxedRenderer(open);
    const failed = { error: { code: 'diagram-not-loaded' } };
    expect(await renderer.render('a', 'light', [])).toMatchObject(failed);
    expect(await renderer.render('a', 'light', [])).toMatchObject(failed);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
