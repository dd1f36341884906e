const PER_DOMAIN = 10;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const domainOf = (service: number): number => Math.floor(service / PER_DOMAIN);

/** A Compose file of so many services, ten to a network, each with a neighbour that it needs. */
export const composeText = (services: number): string =>
  [
    'services:',
    ...numbers(services).flatMap((n) => [
      `  service-${n}:`,
      `    image: ${n % 3 === 0 ? 'postgres:16' : 'example/orders:1.2'}`,
      `    networks: [network-${domainOf(n)}]`,
      ...(n % PER_DOMAIN === 0 ? [] : [`    depends_on: [service-${n - 1}]`]),
    ]),
    'networks:',
    ...numbers(Math.ceil(services / PER_DOMAIN)).map((n) => `  network-${n}: {}`),
  ].join('\n');

/** A flowchart of so many services, ten to a group, each pointing to the one before it. */
export const mermaidText = (services: number): string =>
  [
    'flowchart LR',
    ...numbers(Math.ceil(services / PER_DOMAIN)).flatMap((domain) => [
      `  subgraph domain-${domain}`,
      ...numbers(Math.min(PER_DOMAIN, services - domain * PER_DOMAIN))
        .map((n) => domain * PER_DOMAIN + n)
        .map((n) => `    s${n}[service ${n}]`),
      '  end',
    ]),
    ...numbers(services).flatMap((n) => (n % PER_DOMAIN === 0 ? [] : [`  s${n} --> s${n - 1}`])),
  ].join('\n');
