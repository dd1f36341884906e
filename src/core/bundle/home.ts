import { isDeployed, isNatsServer, type PersonPlan } from '../deployment/plan.ts';
import { attrs, bind, list, ref } from '../nix/build.ts';
import type { Binding } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { toolsOf } from './dev-shells.ts';
import { moduleFile } from './module-file.ts';

/** home/<user>.nix: tools, aliases and variables of a person, by the domains that are theirs. */
export const home = defineBundleFile({
  name: 'home',
  flavour: 'explicit',
  files: ({ deployment }) =>
    deployment.people.map((person) => ({
      path: `home/${person.slug}.nix`,
      select: [
        deployment.release,
        person.slug,
        person.id,
        person.email,
        ...person.domains.flatMap(({ slug, services }) => [
          slug,
          ...services.flatMap(({ kind, unit, port, host }) => [kind, unit, port, host?.slug]),
        ]),
      ],
      render: () => moduleFile(bodyOf(person, deployment.release)),
    })),
});

const bodyOf = (person: PersonPlan, release: string) => {
  const services = person.domains.flatMap((domain) => domain.services);
  const aliases = aliasesOf(person);
  return attrs([
    bind(
      'home',
      attrs([
        bind('username', person.slug),
        bind('homeDirectory', `/home/${person.slug}`),
        bind('stateVersion', release),
        bind(
          'packages',
          list([...new Set(['jq', ...toolsOf(services)])].sort().map((name) => ref('pkgs', name))),
        ),
        ...variables(person),
      ]),
      { origin: person.id },
    ),
    ...(aliases.length === 0
      ? []
      : [
          bind(
            ['programs', 'bash'],
            attrs([bind('enable', true), bind('shellAliases', attrs(aliases))]),
            { blankBefore: true },
          ),
        ]),
  ]);
};

const variables = ({ email, domains }: PersonPlan): readonly Binding[] => {
  const broker = domains.flatMap(({ services }) => services).find(isNatsServer);
  const all = [
    ...(email === '' ? [] : [bind('DOMAIN_ADMIN', email)]),
    ...(domains.length === 0
      ? []
      : [bind('DOMAIN_NAME', domains.map(({ slug }) => slug).join(' '))]),
    ...(broker?.host ? [bind('NATS_URL', `nats://${broker.host.slug}:${broker.port}`)] : []),
  ];
  return all.length === 0 ? [] : [bind('sessionVariables', attrs(all))];
};

/** `<domain>-events` and `<domain>-logs`, and the streams where there is a broker. */
const aliasesOf = ({ domains }: PersonPlan): readonly Binding[] => {
  const hasBroker = domains.some(({ services }) => services.some(isNatsServer));
  const all = [
    ...domains.flatMap(({ slug, services }) => {
      const units = [...new Set(services.filter(isDeployed).map(({ unit }) => unit))];
      return [
        ...(hasBroker ? [bind(`${slug}-events`, `nats sub '${slug}.events.>'`)] : []),
        ...(units.length === 0
          ? []
          : [
              bind(`${slug}-logs`, `journalctl ${units.map((unit) => `--unit=${unit}`).join(' ')}`),
            ]),
        bind(`${slug}-status`, `systemctl status domain-${slug}.target`),
      ];
    }),
    ...(hasBroker ? [bind('streams', 'nats stream report')] : []),
  ];
  return all.sort((a, b) => (String(a.path[0]) < String(b.path[0]) ? -1 : 1));
};
