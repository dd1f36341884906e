import type { HostPlan } from '../deployment/plan.ts';
import type { Tier } from '../model/graph.ts';
import { attrs, bind, list, path } from '../nix/build.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** Tiers as `cim.hosts.<name>.tier` writes them. */
const TIER_NAMES: Readonly<Record<Tier, string>> = {
  Client: 'client',
  Leaf: 'leaf',
  Cluster: 'cluster',
  SuperCluster: 'super-cluster',
};

/** modules/topology.nix: every machine, for all to know. */
export const topologyModule = defineBundleFile({
  name: 'topology',
  flavour: 'explicit',
  files: ({ deployment }) => [
    {
      path: 'modules/topology.nix',
      select: deployment.hosts.flatMap((host) => [
        host.slug,
        host.id,
        host.address,
        host.interface,
        host.tier,
        host.memory,
      ]),
      render: () => ({
        body: attrs([
          bind('imports', list([path('./cim-domain.nix')])),
          bind(['cim', 'hosts'], attrs(deployment.hosts.map(declare)), { blankBefore: true }),
        ]),
      }),
    },
  ],
});

const declare = (host: HostPlan) =>
  bind(
    host.slug,
    attrs([
      bind('address', host.address),
      bind('interface', host.interface),
      bind('tier', TIER_NAMES[host.tier]),
      ...(host.memory === null ? [] : [bind('memory', host.memory)]),
    ]),
    { origin: host.id },
  );
