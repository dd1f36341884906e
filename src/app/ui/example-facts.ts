import type { AboutExample } from './actions.tsx';

const counted = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? '' : 's'}`;

/** How much is in an example: `5 domains, 22 services, 3 hosts`. */
export const exampleFacts = ({ domains, services, hosts }: AboutExample): string =>
  [counted(domains, 'domain'), counted(services, 'service'), counted(hosts, 'host')].join(', ');
