import { readFile } from 'node:fs/promises';
import type { Graph } from '../core/model/graph.ts';
import { type KnownOptions, knowOptions } from '../core/options/known-options.ts';
import { readOptionFacts } from '../core/options/read-option-facts.ts';

/** Beside the sources, or beside the one file that the program is packed into. */
const PLACES = ['../../data/nixos-options.json', './nixos-options.json'];

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
  for (const place of PLACES) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => null);
    if (text !== null) return knowOptions(readOptionFacts(text));
  }
  return null;
};
