import type { Document } from '../../src/core/model/document.ts';
import type { DomainId, HostId, ServiceId } from '../../src/core/model/graph.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'sam@boutique.example';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA2EC0gbyhIytWC1gdoOA6P5r+yVNFCfXilKsuSloXmc sam@boutique.example';
const REGISTRY = 'us-central1-docker.pkg.dev/google-samples/microservices-demo';

/**
 * Google's Online Boutique: eleven services that call each other, and Redis behind the cart. Each
 * service bears the name that gives its clients the variable that their images read, such as
 * `CART_SERVICE_ADDR`.
 *
 * @see https://github.com/GoogleCloudPlatform/microservices-demo
 */
export const onlineBoutique = (): Document => {
  const draw = new Drawing(clockwork('online-boutique', 'sam', '2026-09-02T08:00:00.000Z'));
  draw.do({ type: 'configure-workspace', changes: { name: 'Online Boutique' } });
  draw.person('Sam', EMAIL, KEY, [0, -116]);

  const web = draw.host('web', 'Cluster', '10.30.0.10', 4096, [0, 1124]);
  const shop = draw.host('shop', 'Cluster', '10.30.0.11', 8192, [268, 1124]);
  const back = draw.host('back', 'Cluster', '10.30.0.12', 8192, [536, 1124]);
  draw.link(web, shop);
  draw.link(shop, back);
  draw.link(web, back);

  const container = (
    domain: DomainId,
    name: string,
    [image, port, ...environment]: readonly [string, number, ...string[]],
    host_id: HostId,
    cell: readonly [number, number],
    more: { readonly public?: boolean; readonly offered?: boolean; readonly notes?: string } = {},
  ): ServiceId =>
    draw.service(domain, name, 'container', {
      cell,
      host_id,
      settings: {
        image: `${REGISTRY}/${image}:v0.10.3`,
        port,
        ...(environment.length > 0 && { environment }),
      },
      ...more,
    });
  const offered = { offered: true };

  const traffic = draw.domain('load-testing', 'Customers who are none', EMAIL, [0, 0]);
  const loadGenerator = container(
    traffic,
    'load-generator',
    ['loadgenerator', 8089, 'RATE=1', 'USERS=10'],
    back,
    [0, 0],
  );

  const storefront = draw.domain('storefront', 'What customers see', EMAIL, [292, 0]);
  const frontend = container(
    storefront,
    'frontend',
    ['frontend', 8080, 'ENABLE_PROFILER=0', 'SHOPPING_ASSISTANT_SERVICE_ADDR=localhost:80'],
    web,
    [0, 0],
    {
      public: true,
      offered: true,
      notes:
        'The image does not start without the address of a shopping assistant, which this shop does not have.',
    },
  );
  const ads = container(storefront, 'ad-service', ['adservice', 9555], web, [0, 1]);

  const catalogue = draw.domain('catalogue', 'What there is to buy', EMAIL, [0, 280]);
  const recommendation = container(
    catalogue,
    'recommendation-service',
    ['recommendationservice', 8085, 'DISABLE_PROFILER=1'],
    shop,
    [0, 0],
    offered,
  );
  const products = container(
    catalogue,
    'product-catalog-service',
    ['productcatalogservice', 3550, 'DISABLE_PROFILER=1'],
    shop,
    [1, 0],
    offered,
  );

  const ordering = draw.domain('ordering', 'From the cart to the order', EMAIL, [0, 560]);
  const checkout = container(
    ordering,
    'checkout-service',
    ['checkoutservice', 5050],
    back,
    [0, 0],
    offered,
  );
  const cart = container(ordering, 'cart-service', ['cartservice', 7070], shop, [1, 0], offered);
  const redis = draw.service(ordering, 'redis', 'redis', {
    cell: [2, 0],
    host_id: shop,
    settings: { password: false },
    notes: 'The cart knows no password; Redis answers its own machine only.',
  });

  const payments = draw.domain('payments', 'Money and its currencies', EMAIL, [0, 840]);
  const payment = container(
    payments,
    'payment-service',
    ['paymentservice', 50051, 'DISABLE_PROFILER=1'],
    back,
    [0, 0],
    offered,
  );
  const currency = container(
    payments,
    'currency-service',
    ['currencyservice', 7000, 'DISABLE_PROFILER=1'],
    shop,
    [0, 1],
    offered,
  );

  const fulfilment = draw.domain('fulfilment', 'Parcels and confirmations', EMAIL, [292, 840]);
  const shipping = container(
    fulfilment,
    'shipping-service',
    ['shippingservice', 50052, 'DISABLE_PROFILER=1'],
    back,
    [0, 0],
    offered,
  );
  const email = container(
    fulfilment,
    'email-service',
    ['emailservice', 8086, 'DISABLE_PROFILER=1'],
    back,
    [0, 1],
    offered,
  );

  draw.depends(loadGenerator, frontend);
  draw.depends(frontend, ads, recommendation, products, checkout, cart, shipping, currency);
  draw.depends(recommendation, products);
  draw.depends(checkout, products, shipping, payment, email, currency, cart);
  draw.depends(cart, redis);
  return draw.document;
};
