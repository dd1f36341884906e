/** How many letters must be added, removed or exchanged to make one word of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The same, of a word or of its beginning alone. */
const farFrom = (meant: string, one: string): number =>
  Math.min(distance(meant, one), distance(meant, one.slice(0, meant.length)));

/** The word that somebody probably meant; `null` when none is near. Long words are cut to 60. */
export const similarTo = (word: string, known: readonly string[]): string | null => {
  const meant = word.toLowerCase().slice(0, 60);
  if (meant.length < 2) return null;
  const begins = known.find((one) => one.toLowerCase().startsWith(meant));
  // Of two letters, one that is wrong is half of them.
  if (begins !== undefined || meant.length < 3) return begins ?? null;
  const [best] = known
    .map((one) => ({ one, far: farFrom(meant, one.toLowerCase().slice(0, 60)) }))
    .sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.floor((meant.length + 1) / 3) ? best.one : null;
};
