import type { Document } from '../../core/model/document.ts';
import type { KnownOptions } from '../../core/options/known-options.ts';
import type { Projection } from '../../core/projection.ts';
import type { AppPorts } from './state.ts';

/** Generates behind typing and dragging: only when the page rests, and only the latest document. */
export interface Projector {
  /** Tells whether there is something to wait for: the document may be the one generated last. */
  request(document: Document): boolean;
  /** Generates the latest document again, since the option data is there now. */
  again(): void;
}

/** Calls `onProjection` for the latest document requested; results of older ones are dropped. */
export const createProjector = (
  ports: Pick<AppPorts, 'project' | 'whenIdle'>,
  options: () => KnownOptions | null,
  onProjection: (projection: Projection) => void,
  onFailed: (cause: unknown) => void,
): Projector => {
  let callOff = (): void => {};
  let latest: Document | null = null;
  let settled: Document | null = null;
  const work = async (document: Document): Promise<void> => {
    try {
      const projection = await ports.project(document, options());
      if (latest !== document) return;
      settled = document;
      onProjection(projection);
    } catch (cause) {
      if (latest !== document) return;
      settled = document;
      onFailed(cause);
    }
  };
  const schedule = (document: Document): void => {
    latest = document;
    callOff();
    callOff = ports.whenIdle(() => void work(document));
  };
  return {
    request: (document) => {
      if (latest !== document) schedule(document);
      return settled !== document;
    },
    again: () => {
      if (latest !== null) schedule(latest);
    },
  };
};
