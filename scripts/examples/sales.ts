import type { Document } from '../../src/core/model/document.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'alice@example.com';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBEdhbCAWmnVjzQSvgqSKlzNYP+PLYRPffxvsMItg0dG alice@example.com';
const IMAGE =
  'ghcr.io/example/invoices@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** A shop with a warehouse: every kind of service, five domains, three machines. */
export const sales = (): Document => {
  const draw = new Drawing(clockwork('sales', 'alice', '2026-09-01T08:00:00.000Z'));
  draw.do({ type: 'configure-workspace', changes: { name: 'Shop and warehouse' } });
  draw.person('Alice', EMAIL, KEY, [0, -116]);

  const core = draw.host('core', 'Cluster', '10.20.0.11', 8192, [268, 1084]);
  const edge = draw.host('edge', 'Cluster', '10.20.0.10', 2048, [0, 1084]);
  const floor = draw.host('floor', 'Leaf', '10.20.0.12', 4096, [536, 1084]);
  draw.link(edge, core);
  draw.link(core, floor);

  const shop = draw.domain('sales', 'E-commerce order processing', EMAIL, [0, 0]);
  const nginx = draw.service(shop, 'nginx', 'nginx', {
    cell: [0, 0],
    host_id: edge,
    public: true,
  });
  const orders = draw.service(shop, 'orders-api', 'application', {
    cell: [1, 0],
    host_id: edge,
    settings: { language: 'rust', port: 8081, libraries: ['openssl', 'postgresql'] },
  });
  const nats = draw.service(shop, 'nats', 'nats', { cell: [2, 0], host_id: core });
  const shopData = draw.service(shop, 'postgresql', 'postgresql', { cell: [2, 1], host_id: core });
  const cache = draw.service(shop, 'redis', 'redis', { cell: [2, 2], host_id: core });
  draw.depends(nginx, orders);
  draw.depends(orders, shopData, cache);
  draw.publishes(orders, nats, 'sales.events.>', 'inventory.commands.reserve');
  draw.events(shop, 'UBRUUQOSYJCDQG6KLYABS7IKNYWDU6QI7RT4MQE343SARB6C4CTUQG6O', {
    backend: 'postgresql',
    retention: '',
    compression: true,
  });
  draw.key(orders, 'UB7GRXFAOSZCWJGDLJO67FO4HZMGCAYLU4BL75DTJVDYDY6Q3GGXEWBW');

  const inventory = draw.domain(
    'inventory',
    'What is in stock, and what has to be ordered',
    EMAIL,
    [0, 360],
  );
  const stock = draw.service(inventory, 'stock', 'application', {
    cell: [0, 0],
    host_id: core,
    offered: true,
    settings: { language: 'go', port: 8082 },
  });
  const stockData = draw.service(inventory, 'postgresql', 'postgresql', {
    cell: [1, 0],
    host_id: core,
  });
  draw.depends(stock, stockData);
  draw.publishes(stock, nats, 'inventory.events.>');
  draw.subscribes(stock, nats, 'inventory.commands.>');
  draw.events(inventory, 'UCR4BR7OVJNEXKC7CSYF3IJBQXHOB3KK3V4YF2CIB4TLDJDCOG3GHT2I', {
    backend: 'postgresql',
    retention: '30d',
    compression: true,
  });
  draw.key(stock, 'UAJ5F6S3IRESJYHILAMK7RLOCIGUGXKPXKBUKPW2DR4ETBUKNU5WJW7B');
  draw.subscribes(orders, nats, 'inventory.events.>');

  const billing = draw.domain('billing', 'Invoices and payments', EMAIL, [556, 360]);
  const invoices = draw.service(billing, 'invoices', 'container', {
    cell: [0, 0],
    host_id: core,
    offered: true,
    settings: { image: IMAGE, port: 8083 },
  });
  const bank = draw.external('bank', { address: 'api.bank.example', port: 443 }, [576, 628]);
  draw.depends(invoices, bank);

  const warehouse = draw.domain(
    'warehouse',
    'Scales, scanners and doors of the warehouse',
    EMAIL,
    [0, 640],
  );
  draw.service(warehouse, 'mosquitto', 'mosquitto', {
    cell: [0, 0],
    host_id: floor,
    offered: true,
  });

  draw.depends(shop, inventory, billing);
  draw.depends(inventory, warehouse);

  const insight = draw.domain('insight', 'Figures for those who decide', EMAIL, [292, 728]);
  const reports = draw.service(insight, 'reports', 'application', {
    cell: [0, 0],
    host_id: core,
    settings: { language: 'python', port: 8084 },
  });
  const columns = draw.service(insight, 'clickhouse', 'clickhouse', {
    cell: [1, 0],
    host_id: core,
  });
  const archive = draw.service(insight, 'minio', 'minio', { cell: [1, 1], host_id: floor });
  const prometheus = draw.service(insight, 'prometheus', 'prometheus', {
    cell: [1, 2],
    host_id: core,
  });
  const grafana = draw.service(insight, 'grafana', 'grafana', { cell: [0, 2], host_id: core });
  draw.depends(reports, columns, archive);
  draw.subscribes(reports, nats, 'sales.events.>', 'inventory.events.>');
  draw.events(insight, 'UBTGTYFAJB2WEMCS2ACBIVB6F6F3ZU5AWBFTCXUP5P7LCVGOYP5RZ3JB', {
    backend: 'jetstream',
    retention: '52w',
    compression: true,
  });
  draw.key(reports, 'UALCO27F77236UHY6JUWSOQA7RBUFWDGYSPKETTRXB2LTSJGAQUCIU3Z');
  draw.depends(prometheus, orders, stock, invoices);
  draw.depends(grafana, prometheus);
  return draw.document;
};
