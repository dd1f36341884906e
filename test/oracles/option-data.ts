import * as data from '../../src/cli/check/option-data.ts';
import type { OptionFacts, OptionNode } from '../../src/core/options/option-tree.ts';

/** Every option of NixOS, by name. */
export const nixosOptions: OptionFacts = data.nixosFacts();

/** Every option of home-manager, by name. */
export const homeManagerOptions: OptionFacts = data.homeManagerFacts();

/** The options of NixOS as a tree. */
export const nixosTree: OptionNode = data.nixosTree();

/** The options of home-manager as a tree. */
export const homeManagerTree: OptionNode = data.homeManagerTree();
