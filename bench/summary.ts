/** The value below which a share of the measurements lies, by nearest rank. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Count, median and 95th percentile of times in milliseconds, as one line. */
export const summary = (name: string, times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = (share: number): string => `${percentile(sorted, share).toFixed(1)} ms`;
  return `${name}: median ${ms(0.5)}, 95th percentile ${ms(0.95)} (${sorted.length} samples)`;
};
