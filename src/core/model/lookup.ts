type Elements<T> = Readonly<Record<string, T>>;

const changes = new WeakMap<object, string[]>();

/** Tells that a record changes in place from now on, as a draft's own does: each change is noted. */
export const watch = (record: object): void => void changes.set(record, []);

/** Notes that the element of this id was put into a record, changed or dropped. */
export const noteChange = (record: object, id: string): void => void changes.get(record)?.push(id);

/** Ids by their keys, of a record as it was after so many changes. */
class Index<T> {
  readonly #keyOf: (element: T) => string;
  readonly #ids = new Map<string, Set<string>>();
  readonly #keys = new Map<string, string>();
  #seen: number;

  constructor(record: Elements<T>, keyOf: (element: T) => string) {
    this.#keyOf = keyOf;
    this.#seen = changes.get(record)?.length ?? 0;
    for (const id in record) this.#read(record, id);
  }

  find(record: Elements<T>, key: string): readonly T[] {
    const changed = changes.get(record) ?? [];
    for (; this.#seen < changed.length; this.#seen++) this.#read(record, changed[this.#seen] ?? '');
    const ids = this.#ids.get(key);
    if (ids === undefined) return [];
    // What shares a key is rare, and an id that came back to its key is not where it was.
    const inOrder = ids.size > 1 ? Object.keys(record).filter((id) => ids.has(id)) : [...ids];
    return inOrder.flatMap((id) => record[id] ?? []);
  }

  #read(record: Elements<T>, id: string): void {
    const element = record[id];
    const key = element === undefined ? undefined : this.#keyOf(element);
    const before = this.#keys.get(id);
    if (key === before) return;
    if (before !== undefined) this.#ids.get(before)?.delete(id);
    if (key === undefined) this.#keys.delete(id);
    else {
      this.#keys.set(id, key);
      this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
    }
  }
}

/**
 * Finds elements of a record by a key, in the record's order. A record that is asked again is
 * indexed: of one that is watched, only what changed is read then; any other must stay as it is.
 */
export const lookupBy = <T>(
  keyOf: (element: T) => string,
): ((record: Elements<T>, key: string) => readonly T[]) => {
  const known = new WeakMap<Elements<T>, Index<T> | null>();
  return (record, key) => {
    const before = known.get(record);
    const index = before === null ? new Index(record, keyOf) : before;
    known.set(record, index ?? null);
    if (index) return index.find(record, key);
    return Object.values(record).filter((element) => keyOf(element) === key);
  };
};
