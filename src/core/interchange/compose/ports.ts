import { isMembers, itemsOf, textOf } from '../../model/unchecked.ts';
import type { Remarks } from './remarks.ts';

/** A port of a service. */
export interface Port {
  /** Where the program listens. */
  readonly target: number;
  /** Where its machine does; `null` when only its neighbours reach it. */
  readonly published: number | null;
  /** Whether every address may connect. */
  readonly open: boolean;
}

const SHORT = /^(?:(\[[0-9a-f:.]+\]|\d+(?:\.\d+){3}):)?(?:(\d+):)?(\d+)(?:\/(tcp|udp|sctp))?$/i;
const LOOPBACK = /^\[?(?:127\.|::1)/;

const isPort = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= 65_535;

const portOf = (value: unknown): Port | null => {
  if (isMembers(value)) {
    const published = Number(textOf(value.published) ?? Number.NaN);
    const target = Number(textOf(value.target) ?? Number.NaN);
    const open = !LOOPBACK.test(textOf(value.host_ip) ?? '');
    return isPort(target)
      ? { target, published: isPort(published) ? published : null, open }
      : null;
  }
  const [, address = '', published, target] = SHORT.exec(textOf(value) ?? '') ?? [];
  if (target === undefined || !isPort(Number(target))) return null;
  const bound = published !== undefined && isPort(Number(published)) ? Number(published) : null;
  return { target: Number(target), published: bound, open: !LOOPBACK.test(address) };
};

/** The ports of a service, those that are published first; ranges and variables are reported. */
export const portsOf = (
  name: string,
  service: Readonly<Record<string, unknown>>,
  remarks: Remarks,
): readonly Port[] =>
  ['ports', 'expose'].flatMap((key) =>
    itemsOf(service[key]).flatMap((value, index): readonly Port[] => {
      const port = portOf(value);
      if (port !== null)
        return [key === 'ports' ? port : { ...port, published: null, open: false }];
      const shown = isMembers(value) ? 'a port' : `the port "${textOf(value) ?? ''}"`;
      remarks.lose(['services', name, key, index], `Left out ${shown} of "${name}".`);
      return [];
    }),
  );
