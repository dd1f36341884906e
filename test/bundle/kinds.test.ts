import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/core/catalog/fields.ts';
import { kindOf, SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { createProjector } from '../../src/core/project.ts';
import { parseNix } from '../nix/parse.ts';
import { LINTS, lintTree } from '../oracles/lints/index.ts';
import { Drawing } from './drawing.ts';
import { drawn } from './drawn-kind.ts';
import { judged } from './judged.ts';

describe.each(SERVICE_KINDS.map(({ kind }) => kind))('kind %s', (name) => {
  const kind = kindOf(name);

  test('has settings that all have defaults and titles', () => {
    expect(kind?.settings.safeParse({}).success).toBe(true);
    const fields = kind ? fieldsOf(kind) : [];
    for (const field of fields) {
      expect(field.title, field.key).not.toBe(field.key);
      expect(field.default, field.key).toBeDefined();
    }
  });

  test('is found by its id, its title and each alias', () => {
    for (const alias of [name, kind?.title ?? '', ...(kind?.aliases ?? [])]) {
      expect(kindOf(alias)).toBe(kind);
    }
  });

  test('says in one line what is left to do by hand', () => {
    expect(kind?.afterwards ?? '').not.toMatch(/[|\r\n]/);
  });

  test.each([true, false])('gives a bundle that real Nix takes (public: %s)', async (open) => {
    const verdict = await judged(drawn(name, open).document);
    expect(verdict.problems).toEqual([]);
    expect(verdict.cases.options).toBeGreaterThan(0);
  });
});

/** Settings that give a service of a kind ports of its own, from a number on. */
const portsFrom = (first: number, name: string): Record<string, number> => {
  const kind = kindOf(name);
  const keys = (kind ? fieldsOf(kind) : [])
    .map(({ key }) => key)
    .filter((key) => key === 'port' || key.endsWith('_port'));
  return Object.fromEntries(keys.map((key, index) => [key, first + index]));
};

/** Settings of a kind with every switch as it is not by default. */
const switched = (name: string): Record<string, boolean> => {
  const kind = kindOf(name);
  const switches = (kind ? fieldsOf(kind) : []).filter(({ type }) => type === 'boolean');
  return Object.fromEntries(switches.map((field) => [field.key, field.default !== true]));
};

/** Two services of every kind on one machine, of two domains, with a client elsewhere. */
test.each([
  ['as they come', () => ({})],
  ['with every switch turned', switched],
])('services of every kind share a machine, %s', async (_, settingsOf) => {
  const drawing = new Drawing();
  const here = drawing.host('here', '10.0.0.1');
  const there = drawing.host('there', '10.0.0.2');
  const domains = [drawing.domain('one'), drawing.domain('two')];
  const client = drawing.service(drawing.domain('other'), 'client', 'application', {
    host_id: there,
  });
  for (const [n, { kind, instances }] of SERVICE_KINDS.entries()) {
    if (kindOf(kind)?.deployed === false) continue;
    for (const [m, domain] of domains.entries()) {
      // Services that share an instance share its ports.
      const first = 20_000 + 20 * n + (instances === 'many' ? 10 * m : 0);
      const settings = { ...portsFrom(first, kind), ...settingsOf(kind) };
      drawing.depends(client, drawing.service(domain, kind, kind, { host_id: here, settings }));
    }
  }
  const verdict = await judged(drawing.document);
  expect(verdict.problems).toEqual([]);
  for (const { path, text } of createProjector()(drawing.document).files) {
    if (!path.endsWith('.nix')) continue;
    const tree = parseNix(text);
    const found = LINTS.flatMap((lint) => lintTree(lint, tree.body));
    expect(found, path).toEqual([]);
  }
});
