import type { NetworkInterface } from '../../model/graph.ts';
import type { HostPlan } from '../plan.ts';
import { isFixedAddress, usableInterfaces } from '../valid-address.ts';
import type { InterfaceForm, InterfacePlan, TunnelPeer } from './network-plan.ts';
import type { Wiring } from './wiring.ts';
import { isTunnelType } from './wiring.ts';

/** The first port of tunnels: 51820 is that of the service WireGuard. */
const TUNNEL_PORT = 51_821;

type Known = Pick<HostPlan, 'id' | 'host' | 'address' | 'prefixLength' | 'interface'>;

/** The interfaces of a machine. Where nobody gave it an address, the first has the derived one. */
export const interfacesOf = (host: Known, wiring: Wiring): readonly InterfacePlan[] => {
  const drawn = usableInterfaces(host.host?.interfaces ?? []);
  const tunnels = drawn.filter((one) => isTunnel(host.id, one, wiring));
  const plans = drawn.map((one): InterfacePlan => {
    const { name, mtu, addresses } = one;
    const port = TUNNEL_PORT + tunnels.indexOf(one);
    const form = tunnels.includes(one)
      ? tunnelOf(one, port, wiring.peers(host.id, name))
      : formOf(one, drawn, tunnels);
    return {
      ...form,
      name,
      mtu,
      dhcp: addresses.some(({ dhcp }) => dhcp),
      addresses: addresses
        .filter(isFixedAddress)
        .map(({ address, prefix_length }) => ({ address, prefixLength: prefix_length })),
    };
  });
  if (host.address === null || plans.some(({ addresses }) => addresses.length > 0)) return plans;
  const derived = [{ address: host.address, prefixLength: host.prefixLength }];
  const [first, ...rest] = plans;
  if (first) return [{ ...first, addresses: derived }, ...rest];
  return [{ form: 'card', name: host.interface, mtu: null, dhcp: false, addresses: derived }];
};

const isTunnel = (id: string, { name, interface_type }: NetworkInterface, wiring: Wiring) =>
  isTunnelType(interface_type) || wiring.endsTunnel(id, name);

const tunnelOf = (
  { public_key }: NetworkInterface,
  port: number,
  peers: readonly TunnelPeer[],
): InterfaceForm => ({
  form: 'tunnel',
  port,
  publicKey: public_key !== null && isPublicKey(public_key) ? public_key : null,
  peers,
});

/** 32 bytes in base64, as `wg pubkey` prints them. */
const isPublicKey = (text: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(text);

const formOf = (
  one: NetworkInterface,
  all: readonly NetworkInterface[],
  tunnels: readonly NetworkInterface[],
): InterfaceForm => {
  if (isBridge(one)) {
    const members = one.bridge_members.filter((name) =>
      all.some((other) => other.name === name && !isBridge(other) && !tunnels.includes(other)),
    );
    return { form: 'bridge', members: [...new Set(members)] };
  }
  const parent = isVlan(one) ? parentOf(one, all, tunnels) : null;
  return parent === null ? { form: 'card' } : { form: 'vlan', id: one.vlan_id ?? 0, parent };
};

export const isBridge = ({ bridge_members }: NetworkInterface): boolean =>
  bridge_members.length > 0;

/** VLAN 0 is the mark of priority without a VLAN. */
export const isVlan = ({ vlan_id }: NetworkInterface): boolean => vlan_id !== null && vlan_id > 0;

/**
 * The interface that carries a VLAN: `enp1s0` of `enp1s0.20`, or else the only one that is neither
 * VLAN nor bridge nor tunnel.
 */
const parentOf = (
  { name }: NetworkInterface,
  all: readonly NetworkInterface[],
  tunnels: readonly NetworkInterface[],
): string | null => {
  const named = name.replace(/\.[^.]*$/, '');
  if (named !== name && all.some((other) => other.name === named)) return named;
  const cards = all.filter(
    (other) => !isVlan(other) && !isBridge(other) && !tunnels.includes(other),
  );
  return cards.length === 1 ? (cards[0]?.name ?? null) : null;
};
