/** Puts a text on the clipboard; rejects when the browser refuses. */
export const copyText = async (text: string): Promise<void> => {
  if (navigator.clipboard === undefined) throw new Error('it has no clipboard for this page');
  await navigator.clipboard.writeText(text);
};
