import * as fc from 'fast-check';
import { v5, validate } from 'uuid';
import { expect, test } from 'vitest';
import { uuid5 } from './uuid5.ts';

test('is the UUIDv5 of namespace and name', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'binary' }), (namespace, name) => {
      expect(uuid5(namespace, name)).toBe(v5(name, namespace));
      expect(validate(uuid5(namespace, name))).toBe(true);
    }),
  );
});

test('takes namespaces of any version', () => {
  expect(validate(uuid5('11111111-1111-1111-1111-111111111111', 'x'))).toBe(true);
});
