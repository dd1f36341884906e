import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** Only once hosts are drawn: before that, every service runs on its domain's own host. */
export const unplacedService = defineRule({
  code: 'unplaced-service',
  family: 'consistency',
  severity: 'info',
  why: 'Where machines are drawn, one that nobody drew may come as a surprise.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-changing-config',
  check: ({ graph, deployment }) =>
    Object.keys(graph.hosts).length === 0
      ? []
      : deployment.services.flatMap((plan) =>
          plan.host === null || plan.host.host !== null
            ? []
            : [
                {
                  message: `The ${nameOfService(plan)} is on no drawn host, so a machine is made for it: ${nameOfHost(plan.host)}.`,
                  remedy: 'Place it on one of the hosts, if it needs no machine of its own.',
                  elements: [plan.id],
                },
              ],
        ),
});
