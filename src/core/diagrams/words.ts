/** Names in a row, of which the last ones are only counted when there are more than so many. */
export const few = (names: readonly (string | number)[], most: number): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;

/** Names as lines of at most so many, so that a long list stays a box. */
export const rows = (names: readonly string[], perRow: number): string =>
  Array.from({ length: Math.ceil(names.length / perRow) }, (_, row) =>
    names.slice(row * perRow, (row + 1) * perRow).join(', '),
  ).join(',\n');
