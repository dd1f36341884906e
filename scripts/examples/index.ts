import type { Document } from '../../src/core/model/document.ts';
import { campusNetwork } from './campus-network.ts';
import { fourTiers } from './four-tiers.ts';
import { onlineBoutique } from './online-boutique.ts';
import { platform } from './platform.ts';
import { sales } from './sales.ts';
import { windPark } from './wind-park.ts';

interface Example {
  /** Of its folder. */
  readonly name: string;
  /** What it shows, for those who choose a drawing to begin with. */
  readonly description: string;
  readonly make: () => Document;
}

/** The example drawings; the page offers them in this order, and shows the first on a first visit. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'sales',
    description: 'Messages between domains, event stores, a public gateway.',
    make: sales,
  },
  {
    name: 'online-boutique',
    description: 'Google’s demonstration shop: eleven containers that call each other, and Redis.',
    make: onlineBoutique,
  },
  {
    name: 'platform',
    description: 'What carries a company’s shop: data, identity, delivery, observation.',
    make: platform,
  },
  {
    name: 'wind-park',
    description:
      'Event-sourced: turbines report by MQTT, events travel by NATS and stay in PostgreSQL.',
    make: windPark,
  },
  {
    name: 'campus-network',
    description: 'Two routers, two buildings and a kiosk: routing, names, a way in, a watch.',
    make: campusNetwork,
  },
  {
    name: 'four-tiers',
    description: 'A mill on two sites: client, leaf, cluster and border, with VLANs and a tunnel.',
    make: fourTiers,
  },
];
