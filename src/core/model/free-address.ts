import type { Graph } from './graph.ts';

/** Every address that a machine of the drawing has. */
export const takenAddresses = (graph: Graph): ReadonlySet<string> =>
  new Set(
    Object.values(graph.hosts).flatMap(({ interfaces }) =>
      interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)),
    ),
  );

/**
 * The first address that nobody has in the 256 after a prefix such as `10.0.0`, from the place
 * `first`; empty when there is none.
 */
export const freeAddress = (taken: ReadonlySet<string>, prefix: string, first: number): string => {
  for (let place = first; place < 255; place += 1) {
    const address = `${prefix}.${place}`;
    if (!taken.has(address)) return address;
  }
  return '';
};
