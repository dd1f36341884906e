import { expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES, readFile } from './read-file.ts';

it('reads a file', async () => {
  expect(await readFile(new File(['ab'], 'a.zip'))).toEqual({
    ok: true,
    value: new Uint8Array([97, 98]),
  });
});

it('does not begin to read a file that is too large', async () => {
  const arrayBuffer = vi.fn();
  const read = await readFile({ name: 'big.zip', size: MAX_FILE_BYTES + 1, arrayBuffer });
  expect(read).toMatchObject({ error: { code: 'file-too-large' } });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

it('says when a file cannot be read', async () => {
  const arrayBuffer = () => Promise.reject(new Error('gone'));
  const read = await readFile({ name: 'gone.zip', size: 1, arrayBuffer });
  expect(read).toMatchObject({ error: { code: 'file-unreadable' } });
});
