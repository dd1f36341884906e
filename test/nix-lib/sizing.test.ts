import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Load, postgresqlSizes } from '../../src/core/bundle/sizing.ts';
import { evalLibrary } from './library.ts';

const anyLoad: fc.Arbitrary<Load> = fc.record({
  clients: fc.nat({ max: 300 }),
  memory: fc.option(fc.integer({ min: 64, max: 1_048_576 })),
});

test('a bundle sizes its databases as the Nix library does', async () => {
  const loads = fc.sample(anyLoad, 200);
  const sized = await evalLibrary(
    `map (load: with cim; {
      connections = toString (calculateConnections load);
      buffers = calculateBuffers load;
      sort = calculateWorkMem load;
    }) (builtins.fromJSON ''${JSON.stringify(loads)}'')`,
  );
  expect(sized).toEqual(loads.map(postgresqlSizes));
  console.log(`sizes of databases: ${loads.length} cases`);
});
