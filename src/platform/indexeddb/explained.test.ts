import { expect, it } from 'vitest';
import { explained } from './explained.ts';

it('passes on what went well', async () => {
  expect(await explained(Promise.resolve(1))).toBe(1);
});

it.each(['QuotaExceededError', 'SecurityError', 'InvalidStateError', 'AbortError'])(
  'says what to do about %s',
  async (name) => {
    const failure = new DOMException('internal words', name);
    await expect(explained(Promise.reject(failure))).rejects.toThrow(/(Reload|[Dd]ownload|Allow)/);
  },
);

it('keeps the words of what it does not know', async () => {
  await expect(explained(Promise.reject(new Error('odd')))).rejects.toThrow('failed: odd');
});
