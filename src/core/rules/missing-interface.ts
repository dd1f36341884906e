import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const missingInterface = defineRule({
  code: 'missing-interface',
  family: 'consistency',
  severity: 'warning',
  why: 'What is plugged into an interface that is not there, is plugged into nothing.',
  source: 'https://search.nixos.org/options?query=networking.interfaces',
  check: ({ graph, deployment }) => {
    const hosts = new Map(deployment.hosts.map((host) => [host.id, host]));
    return Object.entries(graph.links).flatMap(([id, link]) =>
      (['from', 'to'] as const).flatMap((end) => {
        const host = hosts.get(link[`${end}_node`]);
        const name = link[`${end}_interface`];
        if (!host?.host || host.network.interfaces.some((one) => one.name === name)) return [];
        return [
          {
            message: `A connection ends in the interface ${quote(name)} of ${nameOfHost(host)}, which is not there.`,
            remedy: 'Choose another interface for the connection, or add this one to the host.',
            elements: [id, host.id],
          },
        ];
      }),
    );
  },
});
