import type { Severity } from '../../core/projection.ts';

/** How people call a severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** Words of codes that people write otherwise. */
const WRITTEN: Readonly<Record<string, string>> = {
  ssh: 'SSH',
  http: 'HTTP',
  vlan: 'VLAN',
  nkey: 'NATS key',
};

/** A rule's code as a title: `port-clash` is `Port clash`, `no-ssh-key` is `No SSH key`. */
export const titleOf = (code: string): string => {
  const words = code
    .split('-')
    .map((word) => WRITTEN[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
