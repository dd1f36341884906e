import { execFile } from 'node:child_process';

/** How a run of the command line ended, and what it said. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the command line from its sources. */
export const cli = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', ...args],
      (error, out, complaint) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint });
      },
    );
  });
