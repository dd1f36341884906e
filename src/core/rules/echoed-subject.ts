import type { DomainPlan, HostPlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { isOpen, overlap, ownerIn } from '../model/subject.ts';
import { defineRule } from './define-rule.ts';

type Direction = 'publishes' | 'subscribes';

interface Foreign {
  readonly subject: string;
  /** The machine of the server. */
  readonly at: HostPlan | null;
}

/** Other domains' subjects that a domain and its services use. */
const foreign = (domain: DomainPlan, direction: Direction): readonly Foreign[] => {
  const found: Foreign[] = [];
  for (const one of [domain, ...domain.services])
    for (const { server, subjects } of one[direction])
      for (const subject of subjects)
        if (ownerIn(subject) !== domain.slug) found.push({ subject, at: server.host });
  return found;
};

export const echoedSubject = defineRule({
  code: 'echoed-subject',
  family: 'consistency',
  severity: 'warning',
  why: 'What a domain both hears from another and sends to it comes back there: the other gets its own messages twice.',
  source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/accounts',
  check: ({ deployment: { domains } }) =>
    domains.flatMap((domain) => {
      const heard = foreign(domain, 'subscribes');
      if (heard.length === 0) return [];
      const pairs = foreign(domain, 'publishes').flatMap((sent) =>
        heard
          .filter(({ subject, at }) => at === sent.at && overlap(subject, sent.subject))
          .map(({ subject }) => ({ sent: sent.subject, heard: subject })),
      );
      return domains
        .filter((other) => other !== domain)
        .flatMap((owner) => {
          const means = (subject: string): boolean =>
            isOpen(subject) || ownerIn(subject) === owner.slug;
          const found = pairs.find((one) => means(one.sent) && means(one.heard));
          if (found === undefined) return [];
          return [
            {
              message: `Domain ${quote(domain.domain.name)} publishes and subscribes the same subjects of ${quote(owner.domain.name)}, which so gets its messages twice.`,
              remedy: `Let it subscribe the events of ${quote(owner.domain.name)} and publish commands for it: subjects that do not overlap.`,
              elements: [domain.id, owner.id],
              witness: `publishes ${found.sent}, subscribes ${found.heard}`,
            },
          ];
        });
    }),
});
