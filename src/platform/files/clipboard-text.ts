/** The text on the clipboard; rejects when the browser refuses. */
export const clipboardText = async (): Promise<string> => {
  if (navigator.clipboard?.readText === undefined)
    throw new Error('it has no clipboard for this page');
  return navigator.clipboard.readText();
};
