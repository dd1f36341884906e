/** A packet that begins a connection, as a firewall sees it. */
export interface Packet {
  readonly into: string;
  readonly out?: string;
  readonly source: string;
  readonly target: string;
  readonly protocol: string;
  readonly port: number;
}

import { isIn } from './machine.ts';

const inNetwork = (address: string, text: string): boolean =>
  text.includes('/') ? isIn(address, text) : address === text;

const items = (text: string): readonly string[] =>
  text
    .replace(/[{}"]/g, '')
    .split(',')
    .map((one) => one.trim());

/** The conditions of the rules that we write; what is none of them makes the test fail. */
const CONDITIONS: readonly (readonly [RegExp, (packet: Packet, value: string) => boolean])[] = [
  [/^iifname ("[^"]*"|\{[^}]*\})/, ({ into }, value) => items(value).includes(into)],
  [/^oifname ("[^"]*"|\{[^}]*\})/, ({ out }, value) => items(value).includes(out ?? '')],
  [
    /^ip6? saddr (\{[^}]*\}|\S+)/,
    ({ source }, value) => items(value).some((one) => inNetwork(source, one)),
  ],
  [
    /^ip6? daddr (\{[^}]*\}|\S+)/,
    ({ target }, value) => items(value).some((one) => inNetwork(target, one)),
  ],
  [/^(tcp|udp) (?=dport)/, ({ protocol }, value) => protocol === value],
  [/^dport (\{[^}]*\}|\d+)/, ({ port }, value) => items(value).includes(String(port))],
  [/^meta nfproto (ipv[46])/, ({ source }, value) => (value === 'ipv6') === source.includes(':')],
  [/^meta l4proto (\{[^}]*\})/, ({ protocol }, value) => items(value).includes(protocol)],
  [/^th (?=dport)()/, () => true],
];

/** Whether one of the rules accepts a packet. */
export const accepts = (rules: string, packet: Packet): boolean =>
  rules.split('\n').some((line) => line.trim() !== '' && matches(line.trim(), packet));

const matches = (rule: string, packet: Packet): boolean => {
  let rest = rule;
  let holds = true;
  while (!/^accept( comment "[^"]*")?$/.test(rest)) {
    const found = CONDITIONS.find(([pattern]) => pattern.test(rest));
    const match = found?.[0].exec(rest);
    if (!found || !match) throw new Error(`no condition that we know: ${rest}`);
    holds &&= found[1](packet, match[1] ?? '');
    rest = rest.slice(match[0].length).trim();
  }
  return holds;
};
