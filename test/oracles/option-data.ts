import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type OptionData, type OptionNode, optionTree } from './option-tree.ts';

const schema = z.record(
  z.string(),
  z.object({ type: z.string(), default: z.string().exactOptional() }),
);

function load(file: string): OptionData {
  const path = fileURLToPath(new URL(`../data/options/${file}`, import.meta.url));
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Every option of NixOS, by name. */
export const nixosOptions: OptionData = load('nixos-options.json');

/** Every option of home-manager, by name. */
export const homeManagerOptions: OptionData = load('home-manager-options.json');

/** The options of NixOS as a tree. */
export const nixosTree: OptionNode = optionTree(nixosOptions);

/** The options of home-manager as a tree. */
export const homeManagerTree: OptionNode = optionTree(homeManagerOptions);
