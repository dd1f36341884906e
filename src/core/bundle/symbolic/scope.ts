import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import { kindOf, SERVICE_KINDS } from '../../catalog/index.ts';
import type { Client, Many, ServiceScope } from '../../catalog/scope.ts';
import {
  attrs,
  binary,
  call,
  lambda,
  list,
  type Nix,
  path,
  ref,
  select,
  toExpr,
} from '../../nix/build.ts';
import type { Expr } from '../../nix/syntax.ts';
import { codeOf, collectionOf, condition, many } from './answers.ts';
import { chain, choose, equal, linesOf, pairOf, parts } from './code.ts';
import { onlyIf } from './conditional.ts';
import { connection } from './connection.ts';
import { asText } from './setting-text.ts';
import { workload } from './workload.ts';

/**
 * The scope of the Nix library: it answers with code over `s`, the record that `nix/lib/native` makes
 * of a service, so that what a kind says is printed once, as a function.
 */
export const symbolicScope = (kind: ServiceKind): ServiceScope => {
  const s = (...path: readonly string[]): Expr => ref('s', ...path);
  const setting = (key: string): Expr => s('settings', key);
  const connections = (code: Expr, name: string, kinds: readonly ServiceKind[]) =>
    many({ list: code, name, item: (one) => connection(one, kinds) });
  return {
    name: s('name'),
    domain: s('domain'),
    host: s('host'),
    instance: s('instance'),
    shortInstance: s('shortInstance'),
    port: s('port'),
    portText: call('toString', s('port')),
    bind: s('bind'),
    bindsIpv6: condition(binary(s('bind'), '==', '::')),
    bindHost: s('bindHost'),
    listen: s('listen'),
    hostAddress: s('hostAddress'),
    isLocated: condition(s('isLocated')),
    addresses: (family) =>
      many({ list: s('addresses', family), name: 'address', item: (one) => one }),
    hostInterface: s('hostInterface'),
    advertised: s('advertised'),
    advertisedEndpoint: s('advertisedEndpoint'),
    isRemote: condition(s('isRemote')),
    setting,
    text: (key) => asText([kind], key, setting(key)),
    scaled: (key, factor) => binary(setting(key), '*', factor),
    sizes: {
      connections: s('sizes', 'connections'),
      buffers: s('sizes', 'buffers'),
      sort: s('sizes', 'sort'),
    },
    isSet: (key) => condition(binary(setting(key), '!=', '')),
    equals: (key, value) => condition(equal(setting(key), value)),
    items: (key) => many({ list: setting(key), name: 'item', item: (one) => one }),
    listOf: (items, ...keys) => chain('++', [...parts(items), ...keys.map(setting)], list([])),
    secret: (key) => s('secrets', key),
    providers: (...kinds) =>
      connections(
        kinds.length === 0 ? s('providers') : call('s.providersOf', [...kinds]),
        'provider',
        kinds.flatMap((name) => kindOf(name) ?? []),
      ),
    groups: () =>
      many({
        list: s('groups'),
        name: 'group',
        item: (one) => ({
          name: select(one, ['name']),
          members: connections(select(one, ['members']), 'provider', SERVICE_KINDS),
        }),
      }),
    peers: (key) =>
      connections(key === undefined ? s('peers') : call('s.peersWith', key), 'peer', [kind]),
    neighbours: connections(s('neighbours'), 'peer', [kind]),
    remoteClients: clients('remoteClients'),
    clientDomains: clients('clientDomains'),
    passwordClients: clients('passwordClients'),
    when: (asked, then, otherwise) => choose(codeOf(asked), toExpr(then), toExpr(otherwise)),
    only: (asked, ...bindings) => onlyIf(codeOf(asked), bindings),
    any: (of) => condition(binary(collectionOf(of).list, '!=', list([]))),
    none: (of) => condition(binary(collectionOf(of).list, '==', list([]))),
    either: (one, other) => condition(binary(codeOf(one), '||', codeOf(other))),
    each: (of, item) => call('map', over(of, item), collectionOf(of).list),
    eachBinding: (of, binding) =>
      call(
        'lib.listToAttrs',
        call(
          'map',
          over(of, (one) => pairOf(binding(one))),
          collectionOf(of).list,
        ),
      ),
    eachLine: (of, line) =>
      call(
        'lib.concatMapStrings',
        over(of, (one) => linesOf(line(one))),
        collectionOf(of).list,
      ),
    first: (of, then, otherwise) =>
      call('s.first', collectionOf(of).list, otherwise, over(of, then)),
    rest: (of) => {
      const { list: code, ...more } = collectionOf(of);
      return many({ ...more, list: call('lib.drop', 1, code) });
    },
    merged: (...sets) => chain('//', sets, attrs([])),
    joined: (...all) => chain('++', all, list([])),
    hardened: (...bindings) =>
      binary(call('import', path('../hardening.nix')), '//', attrs(bindings)),
    workload,
  };
};

const clients = (name: string): Many<Client> =>
  many({
    list: ref('s', name),
    name: 'client',
    item: (one) => ({
      domain: select(one, ['domain']),
      role: select(one, ['role']),
      range: select(one, ['range']),
    }),
  });

/** `item: …`, of one item of a collection. */
const over = <T>(of: Many<T>, body: (one: T) => Nix): Expr => {
  const { name, item } = collectionOf(of);
  return lambda(name, body(item(ref(name))));
};
