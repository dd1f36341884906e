/** What is typed in the finder: words, and what elements must have. */
export interface Query {
  readonly words: readonly string[];
  readonly filters: readonly { readonly key: FilterKey; readonly value: string }[];
}

export const FILTER_KEYS = ['kind', 'domain', 'host', 'has'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

const FILTER = /(kind|domain|host|has):(?:"([^"]*)"|(\S*))/gi;

const isKey = (text: string): text is FilterKey => FILTER_KEYS.some((key) => key === text);

/** Reads `kind:postgresql domain:"My shop" has:problem orders`. */
export const readQuery = (text: string): Query => {
  const filters: { key: FilterKey; value: string }[] = [];
  const rest = text.replace(FILTER, (_whole, key: string, quoted?: string, plain?: string) => {
    const name = key.toLowerCase();
    if (isKey(name)) filters.push({ key: name, value: (quoted ?? plain ?? '').toLowerCase() });
    return ' ';
  });
  return {
    words: rest
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
    filters,
  };
};

/** How well words fit a text: the lower the better; `null`: not at all. */
export const rankOf = (words: readonly string[], title: string, more = ''): number | null => {
  const [main, all] = [title.toLowerCase(), `${title} ${more}`.toLowerCase()];
  let rank = 0;
  for (const word of words) {
    if (!all.includes(word)) return null;
    const at = main.indexOf(word);
    rank += at === 0 ? 0 : at > 0 && /\W/.test(main[at - 1] ?? '') ? 1 : at > 0 ? 2 : 3;
  }
  return rank;
};
