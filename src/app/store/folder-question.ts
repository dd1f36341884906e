import { create } from 'zustand';

/** A file that somebody else made or changed, and what the bundle has at its place. */
export interface ForeignFile {
  readonly path: string;
  readonly there: string;
  readonly ours: string;
}

export type FolderAnswer = 'keep' | 'overwrite' | 'cancel';

interface FolderQuestion {
  readonly folder: string;
  readonly files: readonly ForeignFile[];
  readonly answer: (answer: FolderAnswer) => void;
}

/** What the person is asked before files of others are overwritten; `null`: nothing. */
export const useFolderQuestion = create<{ readonly question: FolderQuestion | null }>(() => ({
  question: null,
}));

/** Shows the files and waits for what shall happen to them. */
export const askAboutFiles = (
  folder: string,
  files: readonly ForeignFile[],
): Promise<FolderAnswer> =>
  new Promise((resolve) => {
    const answer = (given: FolderAnswer): void => {
      useFolderQuestion.setState({ question: null });
      resolve(given);
    };
    useFolderQuestion.setState({ question: { folder, files, answer } });
  });
