/**
 * What a setting follows from while it is 0: a part of the memory that the service has on its
 * machine, or the number of services that use it. Data, so that the Nix library computes the same.
 *
 * Reasons and sources are in `docs/sizing.md`.
 */
export type Size = SizeOfMemory | SizeOfClients;

export interface SizeOfMemory {
  readonly of: 'memory';
  /** `(share - less) * times / by`, at most `most`; the largest of them counts. */
  readonly parts: readonly {
    readonly times: number;
    readonly by: number;
    readonly less?: number;
    readonly most?: number;
  }[];
  readonly least: number;
  /** The value where nobody knows the memory. */
  readonly unknown: number;
}

export interface SizeOfClients {
  readonly of: 'clients';
  readonly each: number;
  readonly and: number;
  readonly least: number;
}

/** What sizes follow from. */
export interface Load {
  /** How many services use the instance. */
  readonly clients: number;
  /** MiB of its machine that are its own; `null` when unknown. */
  readonly memory: number | null;
}

/** A size, in the unit of its setting. */
export const sizeFor = (size: Size, { clients, memory }: Load): number => {
  if (size.of === 'clients') return Math.max(size.least, clients * size.each + size.and);
  if (memory === null) return size.unknown;
  const found = size.parts.map(({ times, by, less = 0, most = Number.MAX_SAFE_INTEGER }) =>
    Math.min(most, Math.floor((Math.max(0, memory - less) * times) / by)),
  );
  return Math.max(size.least, ...found);
};
