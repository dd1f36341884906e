import dataUrl from '../../../data/nixos-options.json?url';
import { type KnownOptions, knowOptions } from '../../core/options/known-options.ts';
import { readOptionFacts } from '../../core/options/read-option-facts.ts';
import type { OptionData } from '../../core/ports.ts';

const fetched = async (): Promise<KnownOptions> => {
  const response = await fetch(dataUrl);
  if (!response.ok) throw new Error(`The option data answers ${response.status}`);
  return knowOptions(readOptionFacts(await response.text()));
};

/** The option data as a file of the site, which is fetched when it is first asked for. */
export const fetchedOptions = (): OptionData => {
  let coming: Promise<KnownOptions> | null = null;
  return {
    load: () => {
      coming ??= fetched().catch((cause: unknown) => {
        coming = null;
        throw cause;
      });
      return coming;
    },
  };
};
