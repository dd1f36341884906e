import { type Family, familyOf } from '../deployment/network/cidr.ts';
import type { FixedAddress, InterfacePlan } from '../deployment/network/network-plan.ts';
import type { HostPlan } from '../deployment/plan.ts';
import { attrs, bind } from '../nix/build.ts';
import type { Binding } from '../nix/syntax.ts';

const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];

/** Where the private key of a tunnel is on its machine. */
export const tunnelKeyFile = (name: string): string => `/run/secrets/wireguard/${name}`;

/**
 * What a machine's network is: `networking`, as its own file says it. What follows from the whole
 * network is in modules/cim-network.nix.
 */
export const networking = ({ slug, address, network }: HostPlan): readonly Binding[] => [
  bind('hostName', slug),
  bind('useDHCP', address === null && !network.interfaces.some(({ dhcp }) => dhcp)),
  ...named('interfaces', network.interfaces, ({ form }) => form !== 'tunnel', interfaceOf),
  ...named('vlans', network.interfaces, isVlan, ({ id, parent }) => [
    bind('id', id),
    bind('interface', parent),
  ]),
  ...named('bridges', network.interfaces, isBridge, ({ members }) => [
    bind('interfaces', [...members]),
  ]),
  ...(network.interfaces.some(isTunnel)
    ? [bind('wireguard', attrs(named('interfaces', network.interfaces, isTunnel, tunnelOf)))]
    : []),
  ...FAMILIES.flatMap((family) => {
    const gateway = network.gateways[family];
    if (!gateway) return [];
    return [bind(family === 'ipv4' ? 'defaultGateway' : 'defaultGateway6', { ...gateway })];
  }),
];

type Form<F extends InterfacePlan['form']> = Extract<InterfacePlan, { readonly form: F }>;
const isVlan = (one: InterfacePlan): one is Form<'vlan'> => one.form === 'vlan';
const isBridge = (one: InterfacePlan): one is Form<'bridge'> => one.form === 'bridge';
const isTunnel = (one: InterfacePlan): one is Form<'tunnel'> => one.form === 'tunnel';

/** A set of what there is to say of some interfaces, if there is any. */
const named = <T extends InterfacePlan>(
  name: string,
  all: readonly InterfacePlan[],
  isOne: ((one: InterfacePlan) => one is T) | ((one: InterfacePlan) => boolean),
  say: (one: T) => readonly Binding[],
): readonly Binding[] => {
  const said = all
    .filter((one): one is T => isOne(one))
    .map((one) => ({ name: one.name, bindings: say(one) }))
    .filter(({ bindings }) => bindings.length > 0);
  return said.length === 0
    ? []
    : [bind(name, attrs(said.map((one) => bind(one.name, attrs(one.bindings)))))];
};

const interfaceOf = ({ dhcp, mtu, addresses }: InterfacePlan): readonly Binding[] => [
  ...(dhcp ? [bind('useDHCP', true)] : []),
  ...(mtu === null ? [] : [bind('mtu', mtu)]),
  ...FAMILIES.flatMap((family) => {
    const own = addresses.filter(({ address }) => familyOf(address) === family);
    return own.length === 0 ? [] : [bind([family, 'addresses'], own.map(plain))];
  }),
];

const tunnelOf = ({ name, mtu, port, addresses }: Form<'tunnel'>): readonly Binding[] => [
  bind(
    'ips',
    addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`),
  ),
  bind('listenPort', port),
  ...(mtu === null ? [] : [bind('mtu', mtu)]),
  bind('privateKeyFile', tunnelKeyFile(name)),
];

const plain = ({ address, prefixLength }: FixedAddress) => ({ address, prefixLength });
