import type * as z from 'zod';
import type { Nix } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import type { Condition, Connection, Name, ServiceScope } from './scope.ts';

/** What a service does; it decides the colour of its card and of its node in diagrams. */
export const ROLES = [
  'data',
  'messaging',
  'gateway',
  'application',
  'identity',
  'observability',
  'storage',
  'network',
  'external',
] as const;
export type Role = (typeof ROLES)[number];

/** What kind of thing a service is; everything that Flakegraph does with it follows from here. */
export interface ServiceKind {
  /** Stable id in journals: `postgresql`. */
  readonly kind: string;
  /** As its makers write it: `PostgreSQL`. */
  readonly title: string;
  /** One sentence for the palette. */
  readonly description: string;
  /** Other names under which journals and people know it: `postgres`. */
  readonly aliases: readonly string[];
  readonly role: Role;
  /** Path data of a 24 by 24 icon, drawn with a stroke. */
  readonly icon: string;
  /** Settings with types, defaults, titles and units; every field has a default. */
  readonly settings: z.ZodObject;
  /** Whether a host may run several, or all services of the kind share one. */
  readonly instances: 'many' | 'one-per-host';
  /** Whether it is a program of the architect's that uses what its domain depends on. */
  readonly workload: boolean;
  /** Has a share of its machine's memory, though no setting of its own is a `Size` of that. */
  readonly takesMemory?: boolean;
  /** `false` for what is drawn and never deployed. */
  readonly deployed: boolean;
  /** Port on which it listens, from its settings; `null` of what nobody connects to. */
  readonly port: (settings: Settings) => number | null;
  /** What it speaks on its port; TCP alone when it does not say. */
  readonly protocols?: readonly Protocol[];
  /** Ports that it takes besides, and that no setting names. */
  readonly otherPorts?: readonly number[];
  /** systemd unit that runs it, for example `redis-cart.service`. */
  readonly unit: (names: UnitNames) => string;
  /** Unit to wait for until it answers whom it shall, when that is not `unit`. */
  readonly ready?: (names: UnitNames) => string;
  /** Kinds among its dependencies that it finds on its own machine only. */
  readonly findsBeside?: readonly string[];
  /** Tells its clients the address of its machine, at which those beside it go on, too. */
  readonly advertises?: boolean;
  /** Of a DNS resolver: answers whoever reaches it, or private networks and its setting `networks`. */
  readonly resolvesFor?: 'everybody' | 'networks';
  /** Of the way into a machine: its setting that lists who may come in; who lists nobody admits all. */
  readonly admits?: string;
  /** First part of the variables that tell a workload where the service is: `REDIS`. */
  readonly prefix?: string;
  /** What a workload that depends on the service gets. */
  readonly connection: (connection: Connection) => ConnectionFacts;
  /** The database knows local clients by their Unix user: no password over its socket. */
  readonly peer?: boolean;
  /** File below `/run/secrets/<domain>/` with the password of each domain that uses it. */
  readonly clientSecret?: string;
  /** Unix user who reads its secrets, when that is not root. */
  readonly secretsOwner?: string;
  /** Native NixOS options of one service, for the domain's module. */
  readonly nixos: (scope: ServiceScope) => readonly Binding[];
  /**
   * Options of the machine's one instance, for the machine's own module: what NixOS lets nobody
   * say twice, and sizes.
   */
  readonly nixosHost?: (scope: ServiceScope) => readonly Binding[];
  /** What somebody does by hand once it runs, in Markdown, for the bundle's README. */
  readonly afterwards?: string;
  /** nixpkgs attributes of the client tools for homes and dev shells. */
  readonly tools: readonly string[];
  /** Why the package is insecure in nixpkgs, when it is. */
  readonly insecure?: string;
  /** Names of the packages that a machine must be allowed for that; see `lib.getName`. */
  readonly insecurePackages?: readonly string[];
  /** Under which licence the package is not free, when it is not. */
  readonly unfree?: string;
  readonly unfreePackages?: readonly string[];
}

/** What runs over a port. */
export type Protocol = 'tcp' | 'udp';

/** What a kind speaks on its port. */
export const protocolsOf = ({ protocols }: ServiceKind): readonly Protocol[] =>
  protocols ?? ['tcp'];

/** Settings of a service, parsed by its kind's schema. */
export type Settings = Readonly<Record<string, unknown>>;

export interface UnitNames {
  /** `<domain>-<name>` */
  readonly instance: string;
  /** The same in at most 24 characters. */
  readonly shortInstance: string;
}

/** What depending on a service gives to a workload. */
export interface ConnectionFacts {
  readonly variables: readonly {
    /** Without it, always. */
    readonly when?: Condition;
    readonly name: Name | string;
    readonly value: Nix;
  }[];
  /** Files with secrets: `variable` tells the workload where its copy is. */
  readonly secrets?: readonly {
    /** Without it, always. */
    readonly when?: Condition;
    readonly variable: Name | string;
    /** Name of the workload's copy. */
    readonly file: Name | string;
    /** On the machine. */
    readonly path: Expr;
    /** What the file holds, for the bundle's README. */
    readonly content: Name | string;
    /** Where it comes from, in Markdown, when the service does not have it. */
    readonly origin?: string;
  }[];
}

/** Declares a service kind; the contract tests run over every one that `index.ts` lists. */
export const defineServiceKind = <const Kind extends ServiceKind>(kind: Kind): Kind => kind;
