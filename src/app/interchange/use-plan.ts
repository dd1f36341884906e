import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPlan } from '../../core/interchange/import-plan.ts';
import type { Graph } from '../../core/model/graph.ts';
import { err, messageOf, type Problem, type Result } from '../../core/result.ts';
import { useApp, usePorts } from '../store/use-store.tsx';

type Planned = Result<ImportPlan, Problem>;

/** What a text would do to the drawing. */
interface ComingPlan {
  /** `null` while there is no text, and while it is read. */
  readonly planned: Planned | null;
  readonly busy: boolean;
  readonly cancel: () => void;
}

/** A plan, and what it is of: after the next key it is of something else. */
interface Answer {
  readonly text: string;
  readonly graph: Graph;
  readonly planned: Planned;
}

const CANCELLED: Problem = {
  code: 'import-cancelled',
  message: 'Reading this was cancelled.',
  remedy: 'Change the text to have it read again.',
};

const broken = (cause: unknown): Problem => ({
  code: 'import-failed',
  message: `This could not be read: ${messageOf(cause)}.`,
  remedy: 'Reload the page and try again; nothing was changed.',
});

/** Plans the import of a text, apart from the page; what is no longer asked is called off. */
export const usePlan = (text: string, name: string | null): ComingPlan => {
  const { reader } = usePorts();
  const graph = useApp((state) => state.document.graph);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const coming = useRef<AbortController | null>(null);
  const answered = useCallback(
    (planned: Planned) => setAnswer({ text, graph, planned }),
    [text, graph],
  );
  const wanted = text.trim() !== '';
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    coming.current = controller;
    const show = (planned: Planned): void => {
      if (!controller.signal.aborted) answered(planned);
    };
    reader
      .planImport(text, name ?? '', graph, controller.signal)
      .then(show, (cause: unknown) => show(err(broken(cause))));
    return () => controller.abort();
  }, [reader, text, name, graph, wanted, answered]);
  const planned = wanted && answer?.text === text && answer.graph === graph ? answer.planned : null;
  const cancel = (): void => {
    coming.current?.abort();
    answered(err(CANCELLED));
  };
  return { planned, busy: wanted && planned === null, cancel };
};
