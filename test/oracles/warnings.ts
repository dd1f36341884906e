/** What modules and packages say while they are evaluated. */
const TRACED = /^trace: (?:evaluation )?warning: .*$/gm;

/** The code with which a warning of ours begins; empty of anybody else's. */
const codeOf = (warning: string): string =>
  /\bwarning: ([a-z]+(?:-[a-z]+)+): /.exec(warning)?.[1] ?? '';

/** Warnings in what Nix says. */
export const traced = (stderr: string): readonly string[] => stderr.match(TRACED) ?? [];

/** Tells warnings that must come, by their codes, from those that may not. */
export class Expected {
  readonly #codes: readonly string[];
  readonly #seen = new Set<string>();

  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** Complaints among these that nobody expects. */
  besides(complaints: readonly string[]): readonly string[] {
    return complaints.filter((complaint) => {
      const code = codeOf(complaint);
      if (this.#codes.includes(code)) this.#seen.add(code);
      return !this.#codes.includes(code);
    });
  }

  /** A complaint for each that did not come. */
  missing(): readonly string[] {
    return this.#codes
      .filter((code) => !this.#seen.has(code))
      .map((code) => `no machine warns of ${code}`);
  }
}
