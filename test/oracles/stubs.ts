import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeManagerTree, nixosTree } from './option-data.ts';
import { optionShape } from './option-shape.ts';

const SOURCE = fileURLToPath(new URL('../stub', import.meta.url));

/** Folders of the flakes that stand in for a bundle's inputs, by the input's name. */
export type StubInputs = Readonly<Record<'nixpkgs' | 'home-manager', string>>;

/**
 * Puts the stand-ins for nixpkgs and home-manager into `folder`, with the names of the real options.
 */
export async function writeStubs(folder: string): Promise<StubInputs> {
  const nixpkgs = join(folder, 'nixpkgs');
  const homeManager = join(folder, 'home-manager');
  await cp(join(SOURCE, 'nixpkgs'), nixpkgs, { recursive: true });
  await cp(join(SOURCE, 'home-manager'), homeManager, { recursive: true });
  const shape = (tree: typeof nixosTree) => JSON.stringify(optionShape(tree));
  await writeFile(join(nixpkgs, 'nixos/options.json'), shape(nixosTree));
  await writeFile(join(homeManager, 'options.json'), shape(homeManagerTree));
  return { nixpkgs, 'home-manager': homeManager };
}
