import type { Cancelling, DiagramRenderer, DrawnDiagram } from '../../core/ports.ts';
import { err, messageOf, ok, type Problem, type Result } from '../../core/result.ts';
import type { FrameReply, FrameRequest } from './frame-protocol.ts';
import type { Frame } from './open-frame.ts';

const PATIENCE_MS = 30_000;

type Drawn = Result<DrawnDiagram, Problem>;

const syntaxProblem = (message: string): Problem => ({
  code: 'diagram-unreadable',
  message: `Mermaid cannot draw this diagram: ${message}`,
  remedy: 'The text beside it is right or wrong on its own; copy it, and tell us if it came so.',
});

const tooSlow: Problem = {
  code: 'diagram-too-slow',
  message: `Mermaid did not finish this diagram in ${PATIENCE_MS / 1000} seconds.`,
  remedy: 'Choose a diagram of one domain, or copy the text into a tool that has more time.',
};

const cancelled: Problem = {
  code: 'diagram-cancelled',
  message: 'Drawing this diagram was cancelled.',
  remedy: 'It is drawn again as soon as the drawing changes; a part of it is drawn sooner.',
};

const notLoaded = (cause: unknown): Problem => ({
  code: 'diagram-not-loaded',
  message: `The part of the page that draws diagrams did not load: ${messageOf(cause)}.`,
  remedy: 'Check the connection and reload the page; the text of the diagram is complete.',
});

const whenCancelled = (cancelling: Cancelling | undefined): Promise<null> =>
  new Promise((resolve) => cancelling?.addEventListener('abort', () => resolve(null)));

type Open = (onReply: (reply: FrameReply) => void) => Promise<Frame>;

/**
 * Draws in one hidden, sandboxed frame, which opens with the first diagram. A frame that does not
 * answer in time is closed; the next diagram opens another.
 */
export const sandboxedRenderer = (open: Open): DiagramRenderer => {
  const waiting = new Map<number, (drawn: Drawn) => void>();
  let frame: Promise<Frame> | null = null;
  let last = 0;

  const start = (): Promise<Frame> =>
    new Promise((resolve, reject) => {
      const opened = open((reply) => {
        if (reply.type === 'ready') opened.then(resolve, reject);
        else answer(reply);
      });
      opened.catch(reject);
      setTimeout(() => reject(new Error('it did not start')), PATIENCE_MS);
    });

  const answer = (reply: Exclude<FrameReply, { type: 'ready' }>): void => {
    const resolve = waiting.get(reply.id);
    waiting.delete(reply.id);
    const { type } = reply;
    resolve?.(
      type === 'drawn'
        ? ok({ svg: reply.svg, areas: reply.areas })
        : err(syntaxProblem(reply.message)),
    );
  };

  const giveUp = (opened: Frame, why: Problem): void => {
    opened.close();
    frame = null;
    for (const resolve of waiting.values()) resolve(err(why));
    waiting.clear();
  };

  const ask = (opened: Frame, request: FrameRequest, cancelling?: Cancelling): Promise<Drawn> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => giveUp(opened, tooSlow), PATIENCE_MS);
      cancelling?.addEventListener('abort', () => {
        if (waiting.has(request.id)) giveUp(opened, cancelled);
      });
      waiting.set(request.id, (drawn) => {
        clearTimeout(timer);
        resolve(drawn);
      });
      opened.send(request);
    });

  return {
    render: async (text, theme, nodes, cancelling) => {
      try {
        frame ??= start();
        const opened = await Promise.race([frame, whenCancelled(cancelling)]);
        if (opened === null) return err(cancelled);
        return await ask(opened, { id: ++last, text, theme, nodes }, cancelling);
      } catch (cause) {
        frame = null;
        return err(notLoaded(cause));
      }
    },
  };
};
