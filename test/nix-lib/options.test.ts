import { expect, test } from 'vitest';
import * as z from 'zod';
import { evalLibrary } from './library.ts';

const Declared = z.array(
  z.object({
    name: z.string(),
    type: z.string().nullable(),
    description: z.string().nullable(),
    /** Whether a manual can show its default; only what is computed needs a text for that. */
    isShown: z.boolean(),
  }),
);

/** Every option that the modules of bundles declare, those of submodules too. */
const declared = async () =>
  Declared.parse(
    await evalLibrary(`
      let
        ours = map (name: root + "/nix/modules/\${name}") (
          lib.filter (lib.hasSuffix ".nix") (lib.attrNames (builtins.readDir (root + "/nix/modules")))
        );
        evaluated = lib.evalModules {
          modules = ours ++ [
            { _module.check = false; _module.args.pkgs = nixpkgs.legacyPackages.x86_64-linux; }
          ];
        };
        optionsIn =
          path: value:
          if lib.isOption value then
            [
              {
                name = lib.concatStringsSep "." path;
                type = value.type.description or null;
                description = value.description or null;
                isShown = value ? defaultText || (builtins.tryEval (builtins.deepSeq (value.default or null) true)).success;
              }
            ]
            ++ optionsIn path (value.type.getSubOptions [ ])
          else if lib.isAttrs value then
            lib.concatLists (lib.mapAttrsToList (name: optionsIn (path ++ [ name ])) (removeAttrs value [ "_module" ]))
          else
            [ ];
      in
      optionsIn [ ] (removeAttrs evaluated.options [ "_module" ])`),
  );

test('every option of our modules has a type and says what it is', async () => {
  const options = await declared();
  console.log(`options of our modules: ${options.length} cases`);
  const names = options.map(({ name }) => name);
  for (const name of [
    'cim.domains',
    'cim.domains.services.endpoint',
    'cim.domains.eventStore.backend',
    'cim.domains.jetstream.maxFile',
    'cim.hosts.networks.pool.first',
    'cim.sources',
  ])
    expect(names).toContain(name);
  expect(options.filter(({ type }) => type === null || type === 'unspecified value')).toEqual([]);
  expect(options.filter(({ description }) => !/^.{10,}\.$/s.test(description ?? ''))).toEqual([]);
  expect(options.filter(({ isShown }) => !isShown)).toEqual([]);
});
