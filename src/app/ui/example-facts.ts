import { count } from '../../core/model/count.ts';
import type { AboutExample } from './actions.tsx';

/** How much is in an example: `5 domains, 22 services, 3 hosts`. */
export const exampleFacts = ({ domains, services, hosts }: AboutExample): string =>
  [count(domains, 'domain'), count(services, 'service'), count(hosts, 'host')].join(', ');
