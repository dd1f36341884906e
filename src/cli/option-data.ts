import { readFile } from 'node:fs/promises';
import type { Graph } from '../core/model/graph.ts';
import { type KnownOptions, knowOptions } from '../core/options/known-options.ts';
import { readOptionFacts } from '../core/options/read-option-facts.ts';
import { resource } from './resource.ts';

const hasExtraOptions = ({ services, hosts }: Graph): boolean =>
  [...Object.values(services), ...Object.values(hosts)].some(
    ({ extra_options }) => Object.keys(extra_options).length > 0,
  );

/** The option data, if a drawing has extra options to be checked; `null` too where it is missing. */
export const optionsFor = async (graph: Graph): Promise<KnownOptions | null> => {
  if (!hasExtraOptions(graph)) return null;
  read ??= readOptions();
  return read;
};

let read: Promise<KnownOptions | null> | null = null;

const readOptions = async (): Promise<KnownOptions | null> => {
  const file = resource('data/nixos-options.json');
  return file === null ? null : knowOptions(readOptionFacts(await readFile(file, 'utf8')));
};
