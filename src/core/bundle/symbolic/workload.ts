import type { WorkloadScope } from '../../catalog/scope.ts';
import { binary, call, list, ref, select } from '../../nix/build.ts';
import { condition, many } from './answers.ts';

/** What its dependencies mean for a workload, as code. */
export const workload: WorkloadScope = {
  environment: (secretsAt, key) => call('s.environment', secretsAt, ref('s', 'settings', key)),
  units: ref('s', 'units'),
  mustWait: condition(binary(ref('s', 'waitsFor'), '!=', list([]))),
  wait: ref('s', 'wait'),
  allowed: ref('s', 'allowed'),
  secrets: many({
    list: ref('s', 'files'),
    name: 'secret',
    item: (one) => ({ file: select(one, ['file']), path: select(one, ['path']) }),
  }),
  isUser: condition(ref('s', 'isUser')),
  user: ref('s', 'user'),
  package: ref('s', 'package'),
};
