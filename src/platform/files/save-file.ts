/** Hands bytes to the person as a file of this name. */
export const saveFile = (name: string, bytes: Uint8Array, type: string): void => {
  // A copy, because a view may stand on memory that is shared, which a Blob refuses.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the URL after the click: taking it back at once would lose the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
