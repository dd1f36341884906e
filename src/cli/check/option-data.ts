import { readFileSync } from 'node:fs';
import { type OptionFacts, type OptionNode, optionTree } from '../../core/options/option-tree.ts';
import { readOptionFacts } from '../../core/options/read-option-facts.ts';
import { resource } from '../resource.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const load = (path: string): OptionFacts => {
  const file = resource(path);
  if (file === null) throw new Error(`The program came without ${path}: install it again`);
  return readOptionFacts(readFileSync(file, 'utf8'));
};

/** Every option of NixOS, by name. */
export const nixosFacts = once((): OptionFacts => load('data/nixos-options.json'));

/** Every option of home-manager, by name. */
export const homeManagerFacts = once((): OptionFacts => load('data/home-manager-options.json'));

/** The options of NixOS as a tree. */
export const nixosTree = once((): OptionNode => optionTree(nixosFacts()));

/** The options of home-manager as a tree. */
export const homeManagerTree = once((): OptionNode => optionTree(homeManagerFacts()));
