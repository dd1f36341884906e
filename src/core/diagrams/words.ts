/** `1 host`, `2 hosts`; `2 boxes` with the plural given. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
