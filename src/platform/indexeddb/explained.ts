import { messageOf, type Problem } from '../../core/result.ts';

type Cause = Omit<Problem, 'code'>;

const GONE: Cause = {
  message: 'The storage of this browser was closed, perhaps by a newer version of this page.',
  remedy: 'Reload the page.',
};

const CAUSES: Readonly<Record<string, Cause>> = {
  QuotaExceededError: {
    message: 'The storage of this browser is full.',
    remedy: 'Download the bundle to keep your work, then free some space.',
  },
  SecurityError: {
    message: 'This browser blocks storage for this page.',
    remedy: 'Allow site data for this page, or download the bundle to keep your work.',
  },
  InvalidStateError: GONE,
  VersionError: {
    message: 'The drawings were saved by a newer version of this page.',
    remedy: 'Reload the page.',
  },
  AbortError: {
    message: 'The browser stopped saving; the disk may be full.',
    remedy: 'Download the bundle to keep your work, then free some space.',
  },
};

const otherwise = (error: unknown): Cause => ({
  message: `The storage of this browser failed: ${messageOf(error)}.`,
  remedy: 'Download the bundle to keep your work, then restart the browser.',
});

/** Storage that fails, in words for a person: a rejection is always one of these. */
class StorageError extends Error implements Problem {
  /** `storage-` and the browser's own name of the error. */
  readonly code: string;
  readonly remedy: string;

  constructor(cause: unknown) {
    const name = cause instanceof DOMException ? cause.name : 'failed';
    const said = CAUSES[name] ?? otherwise(cause);
    super(said.message, { cause });
    this.code = `storage-${name.replace(/Error$/, '').toLowerCase()}`;
    this.remedy = said.remedy;
  }
}

/** The same outcome; a failure of storage says what happened and what to do. */
export const explained = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(error);
  }
};
