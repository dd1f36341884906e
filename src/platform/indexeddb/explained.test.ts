import { expect, it } from 'vitest';
import { explained } from './explained.ts';

it('passes on what went well', async () => {
  expect(await explained(Promise.resolve(1))).toBe(1);
});

it.each([
  ['QuotaExceededError', 'storage-quotaexceeded', 'full'],
  ['SecurityError', 'storage-security', 'blocks'],
  ['InvalidStateError', 'storage-invalidstate', 'closed'],
  ['AbortError', 'storage-abort', 'stopped'],
])('says what %s means and what to do', async (name, code, word) => {
  const failure = Promise.reject(new DOMException('internal words', name));
  await expect(explained(failure)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(word),
    remedy: expect.stringMatching(/\.$/),
  });
});

it('keeps the words of what it does not know', async () => {
  await expect(explained(Promise.reject(new Error('odd')))).rejects.toThrow('failed: odd.');
});
