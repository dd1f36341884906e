import type { PersonPlan } from '../deployment/plan.ts';
import { changesNixpkgs } from '../model/nixpkgs-settings.ts';
import { attrs, binary, bind, call, list, path, ref } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { moduleFile } from './module-file.ts';

/** modules/base.nix: what every machine has. */
export const baseModule = defineBundleFile({
  name: 'base',
  flavour: 'explicit',
  files: ({ document: { graph }, deployment: { domains, people } }) => [
    {
      path: 'modules/base.nix',
      select: [
        changesNixpkgs(graph.workspace),
        ...domains.map(({ slug }) => slug),
        null,
        ...people.flatMap(({ slug, id, name, email, keys }) => [slug, id, name, email, ...keys]),
      ],
      render: () =>
        moduleFile(
          attrs([
            bind(
              'imports',
              list(
                domains.length === 0
                  ? [path('./topology.nix')]
                  : domains.map(({ slug }) => path(`./domains/${slug}.nix`)),
              ),
            ),
            ...(changesNixpkgs(graph.workspace)
              ? [bind('nixpkgs', call('import', path('../nixpkgs.nix')), { blankBefore: true })]
              : []),
            bind(['nix', 'settings', 'experimental-features'], ['nix-command', 'flakes'], {
              blankBefore: true,
            }),
            bind(
              ['services', 'openssh'],
              {
                enable: true,
                settings: {
                  KbdInteractiveAuthentication: false,
                  PasswordAuthentication: false,
                  PermitRootLogin: 'prohibit-password',
                },
              },
              { blankBefore: true },
            ),
            ...accounts(people),
            bind(
              'home-manager',
              attrs([
                bind('useGlobalPkgs', true),
                bind('useUserPackages', true),
                ...(people.length === 0 ? [] : [bind('users', homes(people))]),
              ]),
              { blankBefore: true },
            ),
          ]),
        ),
    },
  ],
});

const homes = (people: readonly PersonPlan[]) =>
  attrs(people.map(({ slug, id }) => bind(slug, path(`../home/${slug}.nix`), { origin: id })));

const accounts = (people: readonly PersonPlan[]): readonly Binding[] =>
  people.length === 0
    ? []
    : [
        bind(['users', 'users'], attrs([...root(people), ...people.map(account)]), {
          blankBefore: true,
        }),
      ];

const KEYS = ['openssh', 'authorizedKeys', 'keys'] as const;

/** `nixos-rebuild --target-host` comes as root: those in `wheel` have no password for sudo. */
const root = (people: readonly PersonPlan[]): readonly Binding[] => {
  const known = people
    .filter(({ keys }) => keys.length > 0)
    .map(({ slug }): Expr => ref('config', 'users', 'users', slug, ...KEYS));
  if (known.length === 0) return [];
  return [
    bind(
      ['root', ...KEYS],
      known.reduce((all, keys) => binary(all, '++', keys)),
      {
        comment: ['Changes come as root: for sudo nobody has a password.'],
      },
    ),
  ];
};

const account = (person: PersonPlan) =>
  bind(
    person.slug,
    attrs([
      bind('isNormalUser', true),
      // A colon ends the field in passwd(5), and a line the entry.
      bind('description', (person.email || person.name).replace(/[:\s]+/g, ' ').trim()),
      bind('extraGroups', ['wheel']),
      ...(person.keys.length === 0 ? [] : [bind(KEYS, [...person.keys])]),
    ]),
    { origin: person.id },
  );
