import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { count } from '../../core/model/count.ts';
import { EXIT, type Exit } from '../exit.ts';
import { complain, say } from '../report.ts';
import { type Findings, judge } from './judge.ts';
import { NixMissing } from './nix-home.ts';

/** `check`: what real Nix and the data of options say of a bundle in a folder, edited or not. */
export const check = async (folder: string): Promise<Exit> => {
  const directory = resolve(folder);
  if (!(await isFile(join(directory, 'flake.nix')))) {
    complain({
      code: 'no-flake',
      message: `${folder} has no flake.nix`,
      remedy: 'Give the folder of a bundle, as `generate` writes it.',
    });
    return EXIT.failed;
  }
  try {
    return report(await judge(directory));
  } catch (error) {
    if (!(error instanceof NixMissing)) throw error;
    complain({
      code: 'no-nix',
      message: 'Nix is not on the PATH, and it is what evaluates a bundle',
      remedy: NixMissing.remedy,
    });
    return EXIT.failed;
  }
};

const report = ({ options, problems, warnings }: Findings): Exit => {
  for (const one of [...problems, ...warnings]) say(one);
  const found = [count(problems.length, 'problem'), count(warnings.length, 'warning')].join(', ');
  say(`${count(options, 'option')} compared, ${found}`);
  return problems.length > 0 ? EXIT.faulty : EXIT.done;
};

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
