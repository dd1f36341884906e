import type { Document } from '../../src/core/model/document.ts';
import { createProjector } from '../../src/core/project.ts';
import { type Circumstances, judgeBundle, type Verdict } from '../oracles/bundle.ts';
import { inFolder } from './folder.ts';

/** Rules whose findings whoever builds is told, too; a key that is none is as good as missing. */
const TOLD: Readonly<Record<string, string>> = {
  'host-without-address': 'host-without-address',
  'invalid-nkey': 'missing-nkey',
  'missing-nkey': 'missing-nkey',
  'no-ssh-key': 'no-ssh-key',
  'unknown-kind': 'unknown-kind',
  'unlocked-source': 'unlocked-source',
};

/** The warnings with which the machines of a drawing must be built: those that the rules find. */
export const warningsOf = (document: Document): readonly string[] => [
  ...new Set(createProjector()(document).diagnostics.flatMap(({ code }) => TOLD[code] ?? [])),
];

/** Judges the bundle of a drawing by all oracles. */
export const judged = (document: Document, circumstances: Circumstances = {}): Promise<Verdict> =>
  inFolder(document, (folder) =>
    judgeBundle(folder, { warnings: warningsOf(document), ...circumstances }),
  );
