import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { resource } from '../resource.ts';
import { homeManagerTree, nixosTree } from './option-data.ts';
import { optionShape } from './option-shape.ts';

/** Folders of the flakes that stand in for a bundle's inputs, by the input's name. */
export type StandIns = Readonly<Record<'nixpkgs' | 'home-manager', string>>;

/** What is added to each: the names of the real options. */
const OPTIONS = {
  nixpkgs: { file: 'nixos/options.json', tree: nixosTree },
  'home-manager': { file: 'options.json', tree: homeManagerTree },
};

/**
 * Puts the stand-ins for nixpkgs and home-manager into `folder`, with the names of the real options.
 *
 * @see `nix/stand-in/README.md`
 */
export async function writeStandIns(folder: string): Promise<StandIns> {
  const source = resource('nix/stand-in');
  if (source === null) throw new Error('The program came without nix/stand-in: install it again');
  await copy(source, folder);
  for (const [name, { file, tree }] of Object.entries(OPTIONS))
    await writeFile(join(folder, name, file), JSON.stringify(optionShape(tree())));
  return { nixpkgs: join(folder, 'nixpkgs'), 'home-manager': join(folder, 'home-manager') };
}

/** File by file: the source may be read-only, as in a Nix store, and its copy must not be. */
async function copy(source: string, target: string): Promise<void> {
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(target, relative(source, from));
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, await readFile(from));
  }
}
