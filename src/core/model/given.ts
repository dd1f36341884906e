type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: `undefined` means that a field was not given. */
export const given = <T extends object>(fields: T): Given<T> => {
  const found: Given<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (isGiven(value)) found[key] = value;
  }
  return found;
};

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;
