import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type OptionFacts,
  type OptionNode,
  optionTree,
} from '../../src/core/options/option-tree.ts';
import { readOptionFacts } from '../../src/core/options/read-option-facts.ts';

const load = (file: string): OptionFacts =>
  readOptionFacts(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'));

/** Every option of NixOS, by name. */
export const nixosOptions: OptionFacts = load('../../data/nixos-options.json');

/** Every option of home-manager, by name. */
export const homeManagerOptions: OptionFacts = load('../data/options/home-manager-options.json');

/** The options of NixOS as a tree. */
export const nixosTree: OptionNode = optionTree(nixosOptions);

/** The options of home-manager as a tree. */
export const homeManagerTree: OptionNode = optionTree(homeManagerOptions);
