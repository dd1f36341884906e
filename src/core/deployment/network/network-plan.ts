import type { Family } from './cidr.ts';

/** A fixed address of an interface. */
export interface FixedAddress {
  readonly address: string;
  readonly prefixLength: number;
}

/** The other end of a tunnel: the slug of its machine, and its interface there. */
export interface TunnelPeer {
  readonly host: string;
  readonly interface: string;
}

/** What an interface is made of. */
export type InterfaceForm =
  | { readonly form: 'card' }
  | { readonly form: 'bridge'; readonly members: readonly string[] }
  | { readonly form: 'vlan'; readonly id: number; readonly parent: string }
  | {
      readonly form: 'tunnel';
      /** UDP. */
      readonly port: number;
      readonly publicKey: string | null;
      readonly peers: readonly TunnelPeer[];
    };

export type InterfacePlan = InterfaceForm & {
  readonly name: string;
  readonly addresses: readonly FixedAddress[];
  readonly dhcp: boolean;
  readonly mtu: number | null;
};

/** That a machine is in a network: by which interface, and at which address. */
export interface Attachment {
  /** As `10.20.0.0/24`. */
  readonly network: string;
  readonly interface: string;
  /** `null` where DHCP gives it. */
  readonly address: string | null;
  /** Whether the machine gives the clients in the network their addresses and names. */
  readonly serves: boolean;
}

export interface Gateway {
  readonly address: string;
  readonly interface: string;
}

/** The network as one machine has it. */
export interface NetworkPlan {
  readonly interfaces: readonly InterfacePlan[];
  /** At most one for each network, sorted by network. */
  readonly networks: readonly Attachment[];
  /** Default gateways. */
  readonly gateways: Readonly<Partial<Record<Family, Gateway>>>;
  /** The interface that leads out of the drawn networks: that of the default gateway, or of DHCP. */
  readonly uplink: string | null;
  /** Whether the machine passes on what is meant for others. */
  readonly forwards: boolean;
}
