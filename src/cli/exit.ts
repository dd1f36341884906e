/** Exit status of every command. */
export const EXIT = {
  done: 0,
  /** Done, but an error stands in the design. */
  faulty: 1,
  /** Cannot read or write; nothing has changed. */
  failed: 2,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
