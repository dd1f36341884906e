import { defineRule, type Finding } from './define-rule.ts';
import { type Owner, ownerOfHost, ownerOfService, removal, valuesOf } from './extra-values.ts';

/** Limits that are none: JetStream takes what there is. */
const check = (owner: Owner | null): readonly Finding[] =>
  owner === null
    ? []
    : valuesOf(owner.extra)
        .filter(({ path, value }) => {
          const isNats = path[0] === 'services' && path[1] === 'nats' && path[2] === 'settings';
          const limits = /^(max_(mem|file|memory_store|file_store|bytes|streams|consumers))$/;
          const isLimit = limits.test(path.at(-1) ?? '');
          return isNats && isLimit && (value === -1 || value === 0);
        })
        .map((each) => ({
          message: `The extra option "${each.path.join('.')}" of ${owner.name} lets streams grow without a limit.`,
          remedy: 'Give a limit in bytes, smaller than the disk or the memory.',
          elements: [owner.id],
          setting: 'extra_options',
          option: each.path.join('.'),
          fix: removal(owner, each),
        }));

export const unlimitedStream = defineRule({
  code: 'unlimited-stream',
  family: 'performance',
  severity: 'warning',
  why: 'A stream without a limit grows until the disk is full, and then no stream takes a message any more.',
  source: 'https://docs.nats.io/nats-concepts/jetstream/streams#configuration',
  ofService: (plan) => check(ownerOfService(plan)),
  ofHost: (plan) => check(ownerOfHost(plan)),
});
