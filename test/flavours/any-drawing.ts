import * as fc from 'fast-check';
import { fieldsOf, type SettingField } from '../../src/core/catalog/fields.ts';
import { kindOf, SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { PersonId } from '../../src/core/model/graph.ts';
import { testId } from '../../src/core/model/testing/author.ts';
import type { Json } from '../../src/core/model/text.ts';
import { Drawing } from '../bundle/drawing.ts';

/** What people write into fields, and what they should not. */
const TEXTS: readonly string[] = [
  '',
  'name',
  'A-b.example.com',
  '10.0.0.7',
  'fd00::7/64',
  '/srv/data',
  '/srv/with space',
  '/srv/\u00a0no',
  'https://example.com/x?y=%20',
  'NAME=va=lue %n',
  'data:/srv/data:ro',
  'quote \' and " and ${x}',
  'a@example.com',
  '10.0.0.0/24',
];

const anyValue = (field: SettingField): fc.Arbitrary<Json> => {
  const text = fc.constantFrom(...TEXTS);
  const choice = fc.constantFrom<Json>(...(field.choices ?? ['']), 'odd');
  const byType: Readonly<Record<SettingField['type'], fc.Arbitrary<Json>>> = {
    boolean: fc.boolean(),
    choice,
    choices: fc.array(choice, { maxLength: 2 }),
    integer: fc.oneof(
      fc.integer({ min: field.minimum ?? 0, max: Math.min(field.maximum ?? 9, 70_000) }),
      fc.constantFrom(-1, 0, 1, 70_000),
    ),
    lines: text,
    list: fc.array(text, { maxLength: 3 }),
    text,
  };
  return fc.oneof(
    { weight: 6, arbitrary: byType[field.type] },
    { weight: 1, arbitrary: fc.constantFrom<Json>(null, 'x', 7, true, []) },
  );
};

const given = (all: Readonly<Record<string, Json | undefined>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, value]): [string, Json][] =>
      value === undefined ? [] : [[key, value]],
    ),
  );

const OPTIONS: Readonly<Record<string, Json>> = {
  'boot.kernel.sysctl."net.ipv4.ip_forward"': { $force: 1 },
  'environment.etc."a \\"b\\".conf".text': 'two\nlines',
  'environment.systemPackages': [{ $package: 'jq' }, { $package: 'python3Packages.requests' }],
  'networking.timeServers': ['a.example.com', 'b.example.com'],
  'services.openssh.settings.MaxAuthTries': { $force: 4 },
  'systemd.services.extra': { script: 'true', serviceConfig: { Type: 'oneshot', Nice: 5 } },
  'systemd.services.extra.after': ['network.target'],
  'users.motdFile': { $path: './motd' },
  'users.users.extra': { isNormalUser: true, home: '/home/extra' },
};
const anyOptions = fc
  .subarray(Object.keys(OPTIONS), { maxLength: 3 })
  .map((keys) =>
    Object.fromEntries(keys.map((key): [string, Json] => [key, OPTIONS[key] ?? null])),
  );

const anyService = fc.constantFrom(...SERVICE_KINDS.map(({ kind }) => kind)).chain((kind) => {
  const known = kindOf(kind);
  const fields = known ? fieldsOf(known) : [];
  const settings = fc.record(
    Object.fromEntries(fields.map((field) => [field.key, anyValue(field)])),
    { requiredKeys: [] },
  );
  return fc.record({
    kind: fc.constant(kind),
    settings: settings.map(given),
    name: fc.constantFrom(kind, 'main', 'data', 'a-rather-long-name-for-such-a-small-service'),
    domain: fc.nat(3),
    host: fc.nat(3),
    offered: fc.boolean(),
    public: fc.boolean(),
    extra_options: anyOptions,
  });
});

/** What an overlay gives to a package. */
const anyArguments = fc.dictionary(
  fc.constantFrom('static', 'or', "with'prime"),
  fc.constantFrom(true, null, 7, '${x}', ['a', { $package: 'zlib' }], { $package: 'zlib' }),
  { maxKeys: 2 },
);

const anyPlan = fc.record({
  domains: fc.constantFrom(1, 2, 3),
  nested: fc.boolean(),
  addresses: fc.constantFrom(['10.0.0.1', '10.0.0.2'], ['10.0.0.1', 'fd00::2', '']),
  hostOptions: anyOptions,
  services: fc.array(anyService, { minLength: 2, maxLength: 14 }),
  edges: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 30 }),
  person: fc.constantFrom('', 'ssh-ed25519 AAAA one'),
  workspace: fc.record({
    channel: fc.constantFrom('nixos-26.05' as const, 'nixos-25.11' as const),
    package_overrides: fc.dictionary(fc.constantFrom('openssl', 'jq', 'go'), anyArguments, {
      maxKeys: 2,
    }),
    permitted_insecure_packages: fc.subarray(['openssl-1.1.1w', 'olm-3.2.16']),
  }),
});

/** Drawings of all kinds, on several machines, with settings good and bad, and extra options. */
export const anyDrawing: fc.Arbitrary<Document> = anyPlan.map((plan) => {
  const drawing = new Drawing();
  const tolerant = (draw: () => void): void => {
    try {
      draw();
    } catch {
      // What a drawing refuses is not drawn.
    }
  };
  drawing.run({ type: 'configure-workspace', changes: plan.workspace });
  const hosts = plan.addresses.map((address, n) => drawing.host(`host ${n}`, address));
  const [host] = hosts;
  if (host) {
    const changes = { extra_options: plan.hostOptions };
    drawing.run({ type: 'update-host', host_id: host, changes });
  }
  const domains = Array.from({ length: plan.domains }, (_, n) => drawing.domain(`domain ${n}`));
  const [outer, inner] = domains;
  if (plan.nested && outer && inner) {
    const changes = { parent_domain_id: outer };
    drawing.run({ type: 'update-domain', domain_id: inner, changes });
  }
  if (plan.person !== '') {
    const person_id = PersonId.parse(testId(0xfff));
    const person = { person_id, name: 'Alice', username: '', email: 'alice@example.com' };
    drawing.run({ type: 'add-person', person: { ...person, ssh_keys: [plan.person] } });
  }
  const ids: string[] = [...domains];
  for (const { name, kind, domain, host: on, ...more } of plan.services) {
    const external = kindOf(kind)?.deployed === false;
    const place = hosts[on];
    tolerant(() => {
      ids.push(
        drawing.service(external ? null : (domains[domain] ?? domains[0] ?? null), name, kind, {
          ...(place && !external ? { host_id: place } : {}),
          ...more,
        }),
      );
    });
  }
  for (const [from, to] of plan.edges) {
    const ends = [ids[from % ids.length], ids[to % ids.length]] as const;
    tolerant(() => drawing.depends(ends[0] ?? '', ends[1] ?? ''));
  }
  return drawing.document;
});
