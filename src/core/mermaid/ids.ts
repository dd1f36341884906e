/**
 * Makes ids that Mermaid takes for nothing else: a letter and an underscore lead, so that no id is
 * `end`, `default` or `graph`, and all differ.
 */
export interface Ids {
  /**
   * The id of a thing; always the same for the same kind and key.
   *
   * @param kind one letter, such as `d` for domains
   * @param key what tells the thing from others of its kind, for example its id
   * @param name what the id should look like
   */
  readonly of: (kind: string, key: string, name: string) => string;
  /** The same for what stands for an element, whose id is the key. */
  readonly element: (kind: string, element: string, name: string) => string;
  /** Elements by the ids of what stands for them. */
  readonly elements: ReadonlyMap<string, string>;
}

export const createIds = (): Ids => {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const elements = new Map<string, string>();
  const of: Ids['of'] = (kind, key, name) => {
    const thing = `${kind} ${key}`;
    const before = known.get(thing);
    if (before !== undefined) return before;
    const wish = `${kind}_${name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')}`;
    let id = wish;
    for (let count = 2; taken.has(id); count += 1) id = `${wish}__${count}`;
    taken.add(id);
    known.set(thing, id);
    return id;
  };
  return {
    of,
    element: (kind, element, name) => {
      const id = of(kind, element, name);
      elements.set(id, element);
      return id;
    },
    elements,
  };
};
