const CAUSES: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The storage of this browser is full. Download the bundle, then free some space.',
  SecurityError:
    'This browser blocks storage for this page. Allow site data, or download the bundle to keep it.',
  InvalidStateError:
    'The storage was closed, perhaps by a newer version of this page in another tab. Reload the page.',
  VersionError: 'The drawings were saved by a newer version of this page. Reload the page.',
  AbortError: 'The browser stopped saving. The disk may be full; download the bundle to keep it.',
  UnknownError:
    'The storage of this browser does not answer. Download the bundle, then restart the browser.',
};

/** The same outcome; a failure of storage says what happened and what to do, in plain words. */
export const explained = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(CAUSES[name] ?? `The storage of this browser failed: ${said}`, {
      cause: error,
    });
  }
};
