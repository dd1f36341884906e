import type { DomainPlan, Messages } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { isOpen, overlap, ownerIn } from '../model/subject.ts';
import { defineRule } from './define-rule.ts';

type Direction = 'publishes' | 'subscribes';

/** Other domains' subjects that a domain and its services use, and the machine of the server. */
const foreign = (domain: DomainPlan, direction: Direction) =>
  [domain, ...domain.services].flatMap((one) =>
    one[direction].flatMap(({ server, subjects }: Messages) =>
      subjects
        .filter((subject) => ownerIn(subject) !== domain.slug)
        .map((subject) => ({ subject, at: server.host })),
    ),
  );

export const echoedSubject = defineRule({
  code: 'echoed-subject',
  family: 'consistency',
  severity: 'warning',
  why: 'What a domain both hears from another and sends to it comes back there: the other gets its own messages twice.',
  source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/accounts',
  check: ({ deployment: { domains } }) =>
    domains.flatMap((domain) => {
      const heard = foreign(domain, 'subscribes');
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
