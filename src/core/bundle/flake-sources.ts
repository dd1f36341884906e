import { attrs, bind, lambda, list, ref } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import type { SourceInput } from './sources.ts';

/** The input, in `inputs` of flake.nix. */
export const declareInput = ({ input, source, id }: SourceInput): Binding =>
  bind(input, attrs([bind('url', source.url), bind('flake', false)]), { origin: id });

/**
 * A module in the `let` of the outputs, which hands the inputs to `cim.sources`. Modules that the
 * flake exports import it, so that whoever uses one has the sources with it.
 */
export const sourcesModule = (sources: readonly SourceInput[]): readonly Binding[] =>
  sources.length === 0
    ? []
    : [
        bind(
          'sources',
          attrs([
            bind(
              ['cim', 'sources'],
              attrs(
                sources.map(({ packageName, input, id }) =>
                  bind(packageName, ref(input), { origin: id }),
                ),
              ),
            ),
          ]),
          { blankBefore: true, comment: ['What flake.lock pins, as a module for every machine.'] },
        ),
      ];

/** That module as an item of a list of modules. */
export const moduleOfSources = (sources: readonly SourceInput[]): readonly Expr[] =>
  sources.length === 0 ? [] : [ref('sources')];

/** A function over modules by their names, which has each of them bring that one along. */
export const withSources = (sources: readonly SourceInput[]): Expr =>
  lambda(
    '_',
    lambda('module', attrs([bind('imports', list([ref('module'), ...moduleOfSources(sources)]))])),
  );
