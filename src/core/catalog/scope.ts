import type { Nix } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';

/**
 * What a kind's `nixos` facet may know about its service, as Nix expressions.
 *
 * A facet never looks at values: it asks the scope, and the scope decides whether to answer with
 * the value itself (the explicit flavour) or with code that computes it (a library that folds the
 * journal when Nix evaluates). So no kind is written twice. Conditions are therefore opaque, too.
 */
export interface ServiceScope {
  /** Slugs: attribute names, and parts of strings. */
  readonly name: Name;
  readonly domain: Name;
  readonly host: Name;
  /** `<domain>-<name>`: unique on its machine; units and instances are called so. */
  readonly instance: Name;
  /** The same in at most 24 characters, for what becomes a Unix user. */
  readonly shortInstance: Name;
  /** Port, as the domain's module declares it. */
  readonly port: Expr;
  /** The port as text, for use inside a string. */
  readonly portText: Expr;
  /** Address to listen on: loopback, or every address once another machine may reach it. */
  readonly bind: Expr;
  /**
   * `bind` is `::`. Most programs then take clients of IPv4, too; others want `0.0.0.0` beside it, or
   * those beside them, who come by 127.0.0.1, find nobody.
   */
  readonly bindsIpv6: Condition;
  /** The same as part of an address: IPv6 stands in brackets. */
  readonly bindHost: Expr;
  /** `bind` and `port`, as `address:port`. */
  readonly listen: Expr;
  /** Address of its machine, or its name when nobody knows that. */
  readonly hostAddress: Expr;
  /** Somebody knows it: DHCP does not give it. */
  readonly isLocated: Condition;
  /** Fixed addresses of its machine, of one family: first that by which others know it. */
  readonly addresses: (family: 'ipv4' | 'ipv6') => Many<Expr>;
  /** Network interface that carries it. */
  readonly hostInterface: Expr;
  /** Address at which clients find it: loopback, or the machine's once another may reach it. */
  readonly advertised: Expr;
  /** `advertised` and `port`, as `address:port`. */
  readonly advertisedEndpoint: Expr;
  /** Some other machine may reach the service, or one that shares its instance. */
  readonly isRemote: Condition;
  readonly setting: (key: string) => Expr;
  /** The setting as text, for use inside a string. */
  readonly text: (key: string) => Expr;
  /** An integer setting times a factor: 4 KiB are `scaled('size', 1024)` bytes. */
  readonly scaled: (key: string, factor: number) => Expr;
  /** Sizes of the machine's one server, from its memory and from who uses it. */
  readonly sizes: { readonly [Size in keyof Sizes]: Expr };
  readonly isSet: (key: string) => Condition;
  readonly equals: (key: string, value: string | number | boolean) => Condition;
  /** Items of a setting that is a list. */
  readonly items: (key: string) => Many<Expr>;
  /** A list of items, some of them only on a condition, and then those of a setting. */
  readonly listOf: (
    items: readonly (Nix | readonly [Condition, Nix])[],
    ...keys: readonly string[]
  ) => Expr;
  /** Path of a secret: the setting's value, or the usual one; see `secretPath`. */
  readonly secret: (key: string) => Expr;
  /** What this service depends on, of these kinds or of any. */
  readonly providers: (...kinds: readonly string[]) => Many<Connection>;
  /** The same by what it is: services of a kind together, workloads and external systems each alone. */
  readonly groups: () => Many<Group>;
  /**
   * Services of the same kind on other machines that depend on this one, or it on them; with a
   * key, those alone in which that setting is set.
   */
  readonly peers: (key?: string) => Many<Connection>;
  /** Of `peers`, those that are located: for what takes no name of a machine. */
  readonly neighbours: Many<Connection>;
  /** Domains whose services reach this one over the network, once for each machine. */
  readonly remoteClients: Many<Client>;
  /** Domains whose services use this one, its own domain among them. */
  readonly clientDomains: Many<Client>;
  /** Of `clientDomains`, those that need a password: not all reach it through a local socket. */
  readonly passwordClients: Many<Client>;
  readonly when: (condition: Condition, then: Nix, otherwise: Nix) => Expr;
  /** The bindings if the condition holds, else none. */
  readonly only: (condition: Condition, ...bindings: readonly Binding[]) => readonly Binding[];
  readonly any: (many: Many<unknown>) => Condition;
  readonly none: (many: Many<unknown>) => Condition;
  readonly either: (one: Condition, other: Condition) => Condition;
  /** A list with one item for each. */
  readonly each: <T>(many: Many<T>, item: (one: T) => Nix) => Expr;
  /** An attribute set with one binding for each. */
  readonly eachBinding: <T>(many: Many<T>, binding: (one: T) => Binding) => Expr;
  /** Lines of text, one or more for each; every one ends with a newline. */
  readonly eachLine: <T>(many: Many<T>, line: (one: T) => Nix) => Expr;
  /** The first of many, or another expression when there is none. */
  readonly first: <T>(many: Many<T>, then: (one: T) => Nix, otherwise: Nix) => Expr;
  readonly rest: <T>(many: Many<T>) => Many<T>;
  /** Attribute sets joined by `//`; empty ones vanish. */
  readonly merged: (...sets: readonly Expr[]) => Expr;
  /** Lists joined by `++`. */
  readonly joined: (...lists: readonly Expr[]) => Expr;
  /** Hardened `serviceConfig` with these bindings. */
  readonly hardened: (...bindings: readonly Binding[]) => Expr;
  /** What its dependencies mean for a workload. */
  readonly workload: WorkloadScope;
}

/** As PostgreSQL's settings write them; connections are a number. */
export interface Sizes {
  readonly connections: string;
  readonly buffers: string;
  /** Memory of one sort. */
  readonly sort: string;
}

/** A slug or another name: attribute name and text at once. */
export type Name = Expr;

declare const opaque: unique symbol;
/** Only a scope can make one, and only a scope can ask it. */
export interface Condition {
  readonly [opaque]: 'condition';
}
export interface Many<T> {
  readonly [opaque]: readonly T[];
}

/** A dependency, as the depending service sees it. */
export interface Connection {
  /** Slug of the provider. */
  readonly name: Name;
  /** `<domain>/<name>` of the provider. */
  readonly path: Name;
  /** Kind of the provider. */
  readonly kind: Name;
  readonly isKind: (kind: string) => Condition;
  /** PostgreSQL role, MQTT user and the like, of the depending service's domain. */
  readonly role: Name;
  /** Slugs of the depending service. */
  readonly clientDomain: Name;
  readonly clientName: Name;
  /** Address at which the depending machine reaches the provider. */
  readonly address: Expr;
  /** Of that address: `ipv4` or `ipv6`. */
  readonly family: Expr;
  /** `address:port`, with brackets around IPv6. */
  readonly endpoint: Expr;
  /** Somebody knows the address of the provider's machine; else its name takes the place. */
  readonly isLocated: Condition;
  readonly port: Expr;
  /** `scheme://endpoint`, of a kind that has a scheme among its settings. */
  readonly url: Expr;
  readonly setting: (key: string) => Expr;
  /** The setting as text, for use inside a string. */
  readonly text: (key: string) => Expr;
  /** Whether a setting that is a switch is on. */
  readonly has: (key: string) => Condition;
  /** Path of a secret of the provider. */
  readonly secret: (key: string) => Expr;
  /** Name of the workload's copy of a secret, distinct like `variable`. */
  readonly file: (suffix: string) => Name;
  /** Upper-case variable name: `variable('URL')` is `REDIS_URL`, or `CART_REDIS_URL` of several. */
  readonly variable: (suffix: string) => Name;
  /** One or the other, as the provider is on the same machine and can be reached by a socket. */
  readonly ifSocket: (then: Nix, otherwise: Nix) => Expr;
  readonly needsPassword: Condition;
  /** The depending service has a NATS key of its own. */
  readonly hasKey: Condition;
  /** The provider keeps the events of the depending service's domain, in this database. */
  readonly keepsEvents: Condition;
  readonly eventDatabase: Name;
}

/** Dependencies that are alike. */
export interface Group {
  /** Their kind, or the `<domain>/<name>` of the only one. */
  readonly name: Name;
  readonly members: Many<Connection>;
}

export interface Client {
  /** Slug of the depending services' domain. */
  readonly domain: Name;
  readonly role: Name;
  /** Address range of the depending machine: `10.0.0.2/32`. */
  readonly range: Expr;
}

export interface WorkloadScope {
  /**
   * `HOST`, `PORT`, what its connections give, and over them the `NAME=value` items of a setting.
   * Secrets are files below `secretsAt`.
   */
  readonly environment: (secretsAt: string, key: string) => Expr;
  /** Units of this machine that must be up, and the network. */
  readonly units: Expr;
  /** Whether it depends on services of other machines that it can wait for. */
  readonly mustWait: Condition;
  /** Command that waits for them, for a bounded time. */
  readonly wait: Expr;
  /** Value of `IPAddressAllow`: whom the unit may talk to. */
  readonly allowed: Expr;
  /** Files that its connections need. */
  readonly secrets: Many<{ readonly file: Name; readonly path: Expr }>;
  /** Whether a local database knows it by its Unix user. */
  readonly isUser: Condition;
  readonly user: Name;
  /** Package of an application. */
  readonly package: Expr;
}
