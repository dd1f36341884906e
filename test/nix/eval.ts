import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evalJson } from '../oracles/nix.ts';

/**
 * The values of Nix sources, evaluated in full by one Nix process. `apply` is a Nix function that
 * each value goes through first.
 */
export const evalSources = async (
  sources: readonly string[],
  apply = 'value: value',
): Promise<readonly unknown[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'nix-sources-'));
  try {
    await Promise.all(
      sources.map((source, index) => writeFile(join(folder, `${index}.nix`), source)),
    );
    const imports = sources.map((_, index) => `(import ./${index}.nix)`).join(' ');
    const all = join(folder, 'all.nix');
    await writeFile(all, `map (${apply}) [ ${imports} ]`);
    const values = await evalJson({ file: all });
    if (!Array.isArray(values)) throw new Error('Nix gave something else than a list');
    return values;
  } finally {
    await rm(folder, { recursive: true });
  }
};
