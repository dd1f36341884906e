import { loadOf } from '../deployment/loads.ts';
import { type HostPlan, isDeployed } from '../deployment/plan.ts';
import { attrs, binary, bind, call, lambda, list, path, ref, select, text } from '../nix/build.ts';
import type { Bind, Binding } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { explicitScope } from './explicit-scope.ts';
import { extraOptions } from './extra-options.ts';
import { networking } from './host-networking.ts';
import { moduleFile } from './module-file.ts';
import { listenAddress } from './workload.ts';

/** hosts/<host>/default.nix: one machine. */
export const hostModule = defineBundleFile({
  name: 'host',
  flavour: 'explicit',
  files: ({ deployment }) =>
    deployment.hosts.map((host) => ({
      path: `hosts/${host.slug}/default.nix`,
      select: [
        host.host,
        host.id,
        host.slug,
        host.address,
        host.network,
        host.stateVersion,
        ...instanceOwners(host).flatMap((service) => [
          service.relations,
          listenAddress(service),
          loadOf(service).clients,
          loadOf(service).memory,
        ]),
        null,
        ...host.services.map(({ kind }) => kind?.kind),
      ],
      render: () => moduleFile(body(host)),
    })),
});

const body = (host: HostPlan) => {
  const extras = extraOptions(host.host?.extra_options ?? {}, host.id);
  if (extras.length === 0) return attrs([imports, ...options(host)]);
  const [first, ...rest] = options(host);
  const own = attrs(first ? [{ ...first, blankBefore: false }, ...rest] : []);
  return attrs([
    imports,
    bind('config', call('lib.mkMerge', list([own, ...extras])), { blankBefore: true }),
  ]);
};

const options = (host: HostPlan): readonly Bind[] => {
  const all = instances(host);
  return [
    network(host, all.filter(isNetworking)),
    ...exceptions(host),
    ...all.filter((one) => !isNetworking(one)),
    ...UNTIL_KNOWN,
    bind(['system', 'stateVersion'], host.stateVersion, { blankBefore: true }),
  ];
};

const isNetworking = ({ path: [head] }: Bind): boolean => head === 'networking';

const network = (host: HostPlan, more: readonly Bind[]): Bind =>
  bind(
    'networking',
    attrs([
      ...networking(host),
      ...more.map((one) => ({ ...one, path: one.path.slice(1), blankBefore: false })),
    ]),
    { blankBefore: true, origin: host.id },
  );

/** Packages that nixpkgs refuses until they are named: a predicate can be given once only. */
const exceptions = (host: HostPlan): readonly Bind[] => {
  const kinds = [...new Set(host.services.filter(isDeployed).map(({ kind }) => kind))];
  const predicates: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'allowInsecurePredicate',
      kinds.flatMap(({ insecurePackages }) => insecurePackages ?? []),
      kinds.flatMap(({ title, insecure }) => (insecure ? [`${title}: ${insecure}.`] : [])),
    ],
    [
      'allowUnfreePredicate',
      kinds.flatMap(({ unfreePackages }) => unfreePackages ?? []),
      kinds.flatMap(({ title, unfree }) => (unfree ? [`${title}: ${unfree}.`] : [])),
    ],
  ];
  return predicates
    .filter(([, packages]) => packages.length > 0)
    .map(([name, packages, comment]) => {
      const isNamed = call(
        'lib.elem',
        call('lib.getName', ref('package')),
        list([...new Set(packages)].sort()),
      );
      return bind(
        ['nixpkgs', 'config', name],
        lambda(
          'package',
          name === 'allowInsecurePredicate' ? binary(isNamed, '||', isPermitted) : isNamed,
        ),
        { blankBefore: true, comment: [...comment].sort() },
      );
    });
};

/** nixpkgs looks at its list no more where it is given a predicate. */
const isPermitted = call(
  'lib.elem',
  text`${call('lib.getName', ref('package'))}-${call('lib.getVersion', ref('package'))}`,
  select(ref('config', 'nixpkgs', 'config'), ['permittedInsecurePackages'], list([])),
);

/** The first service of each kind that has something to say once for the machine. */
const instanceOwners = (host: HostPlan) => {
  const services = host.services.filter(isDeployed).filter(({ kind }) => kind.nixosHost);
  return services.filter(
    (service, index) => services.findIndex(({ kind }) => kind === service.kind) === index,
  );
};

const instances = (host: HostPlan): readonly Bind[] =>
  instanceOwners(host).flatMap((service) =>
    (service.kind.nixosHost?.(explicitScope(service, 'host')) ?? [])
      .filter(isBind)
      .map((one) => ({ ...one, origin: service.id, blankBefore: true })),
  );

const isBind = (binding: Binding): binding is Bind => binding.type === 'bind';

const mkDefault = (value: string | boolean) => call('lib.mkDefault', value);

/** What a machine has that nobody has looked at. */
const UNTIL_KNOWN: readonly Bind[] = [
  bind(
    ['boot', 'loader'],
    attrs([
      bind(['efi', 'canTouchEfiVariables'], mkDefault(true)),
      bind(['systemd-boot', 'enable'], mkDefault(true)),
    ]),
    {
      blankBefore: true,
      comment: ['Until hardware-configuration.nix says what the machine really has.'],
    },
  ),
  bind(
    ['fileSystems', '/'],
    attrs([
      bind('device', mkDefault('/dev/disk/by-label/nixos')),
      bind('fsType', mkDefault('ext4')),
    ]),
  ),
];

const imports = bind(
  'imports',
  binary(
    list([path('../../modules/base.nix')]),
    '++',
    call(
      'lib.filter',
      { type: 'select', target: { type: 'variable', name: 'builtins' }, path: ['pathExists'] },
      list([path('./hardware-configuration.nix'), path('./extra.nix')]),
    ),
  ),
);
