import type { Document } from '../../src/core/model/document.ts';
import type { EventStore } from '../../src/core/model/graph.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'mira@windpark.example';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHf4NdNK9IbBOsbq14WZMdIEGxAlolfpj7ufnA/pxQfy mira@windpark.example';

/** A year of events in PostgreSQL, compressed. */
const STORE: EventStore = { backend: 'postgresql', retention: '52w', compression: true };

/**
 * A wind park, event-sourced: turbines report by MQTT to a gateway in the field, which tells NATS;
 * maintenance and settlement follow their events and keep their own in PostgreSQL, and a third
 * machine watches.
 */
export const windPark = (): Document => {
  const draw = new Drawing(clockwork('wind-park', 'mira', '2026-09-05T08:00:00.000Z'));
  draw.do({ type: 'configure-workspace', changes: { name: 'Wind park' } });
  draw.person('Mira', EMAIL, KEY, [0, -116]);

  const field = draw.host('field', 'Leaf', '10.80.0.20', 2048, [0, 840]);
  const core = draw.host('core', 'Cluster', '10.80.0.10', 16384, [268, 840]);
  const watch = draw.host('watch', 'Cluster', '10.80.0.11', 8192, [536, 840]);
  draw.link(field, core);
  draw.link(core, watch);

  const backbone = draw.domain('backbone', 'Carries the events of all domains', EMAIL, [556, 0]);
  const nats = draw.service(backbone, 'nats', 'nats', {
    cell: [0, 0],
    host_id: core,
    offered: true,
  });

  const turbines = draw.domain('turbines', 'What turns, and how fast', EMAIL, [0, 0]);
  const broker = draw.service(turbines, 'mosquitto', 'mosquitto', { cell: [0, 0], host_id: field });
  const gateway = draw.service(turbines, 'gateway', 'application', {
    cell: [1, 0],
    host_id: field,
    settings: { language: 'go', port: 8091 },
  });
  draw.depends(gateway, broker);
  draw.publishes(gateway, nats, 'turbines.events.>');
  draw.subscribes(gateway, nats, 'turbines.commands.>');
  draw.key(gateway, 'UDSZPI72C6U7D5VKIJEWBKLNSZ7IEYIADQJZE4XDWJHLT4PJICDGLXJ5');
  draw.events(turbines, 'UCZ4BTZXNYBVYROWUUA3KUEXWSHEZRDURSTZ7GTMPSV5AESSE4KP2BD5', {
    backend: 'jetstream',
    retention: '30d',
    compression: true,
  });

  const upkeep = draw.domain('maintenance', 'Faults, crews and spare parts', EMAIL, [0, 280]);
  const crews = draw.service(upkeep, 'crews', 'application', {
    cell: [0, 0],
    host_id: core,
    settings: { language: 'rust', port: 8092, libraries: ['openssl', 'postgresql'] },
  });
  const faults = draw.service(upkeep, 'postgresql', 'postgresql', { cell: [1, 0], host_id: core });
  draw.depends(crews, faults);
  draw.subscribes(crews, nats, 'turbines.events.>');
  draw.publishes(crews, nats, 'maintenance.events.>', 'turbines.commands.stop');
  draw.key(crews, 'UBEXGVF53IYHBHFHRZDHWQAFGN23O23MXVJ3ZL26G3JXH7PVOCVL2W32');
  draw.events(upkeep, 'UARLJRDDJESZHY7QDKYDM4AIJDCIYXO5MYHW6LEUYRD6S2BZGBXKAMZU', STORE);

  const settlement = draw.domain('settlement', 'Energy sold, and penalties', EMAIL, [556, 280]);
  const ledger = draw.service(settlement, 'ledger', 'application', {
    cell: [0, 0],
    host_id: core,
    settings: { language: 'python', port: 8093, libraries: ['postgresql'] },
  });
  const books = draw.service(settlement, 'postgresql', 'postgresql', {
    cell: [1, 0],
    host_id: core,
  });
  const market = draw.external(
    'power-exchange',
    { address: 'api.exchange.example', port: 443 },
    [860, 560],
  );
  draw.depends(ledger, books, market);
  draw.subscribes(ledger, nats, 'turbines.events.>', 'maintenance.events.>');
  draw.publishes(ledger, nats, 'settlement.events.>');
  draw.key(ledger, 'UCPKQJAET7SW3SAN6PP23BFOL5KHK7A7IGO54LGNXE2TRWM5U5AEMYCI');
  draw.events(settlement, 'UBTXEBAUQUNI6TJFHDHRNTVLOKSY3KS2DK6WHPF5K2TYWQBA7UYUNAID', STORE);

  const watching = draw.domain('observability', 'Sees trouble before crews do', EMAIL, [0, 560]);
  const prometheus = draw.service(watching, 'prometheus', 'prometheus', {
    cell: [0, 0],
    host_id: watch,
  });
  const alerts = draw.service(watching, 'alertmanager', 'alertmanager', {
    cell: [1, 0],
    host_id: watch,
  });
  const grafana = draw.service(watching, 'grafana', 'grafana', { cell: [2, 0], host_id: watch });
  draw.depends(prometheus, gateway, crews, ledger, alerts);
  draw.depends(grafana, prometheus);
  return draw.document;
};
