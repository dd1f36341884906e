import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/core/checklist/check.ts';
import type { ChecklistInput } from '../../src/core/checklist/define-checklist-item.ts';
import { guideOf } from '../../src/core/checklist/guide.ts';
import { CHECKLIST } from '../../src/core/checklist/index.ts';
import { checklistInput } from '../../src/core/checklist/input-of.ts';
import { EMPTY_DOCUMENT } from '../../src/core/model/document.ts';
import { type Graph, Workspace } from '../../src/core/model/graph.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { project } from '../../src/core/project.ts';
import type { Diagnostic } from '../../src/core/projection.ts';
import { idOf, type Sketch, sketch } from '../rules/graphs.ts';

const inputOf = (graph: Graph) => checklistInput(graph, project({ ...EMPTY_DOCUMENT, graph }));

/** A drawing in which nothing is missing; the rules are asked apart. */
const SOUND: Sketch = {
  domains: { sales: { purpose: 'Takes the orders of customers', administrator: 'a@example.com' } },
  services: { 'sales/bus': { kind: 'nats', on: 'core' } },
  hosts: { core: { address: '10.0.0.1' } },
  people: { alice: { email: 'a@example.com', ssh_keys: ['ssh-ed25519 AAAA alice'] } },
};

const soundInput = (more: Sketch = {}, problems: readonly Partial<Diagnostic>[] = []) => ({
  ...inputOf(sketch({ ...SOUND, ...more })),
  problems: problems.map(
    (one): Diagnostic => ({
      code: 'x',
      family: 'validation',
      severity: 'error',
      message: 'It is wrong.',
      remedy: '',
      why: '',
      source: '',
      elements: [],
      waived: null,
      ...one,
    }),
  ),
});

const unmet = (input: ChecklistInput): readonly string[] =>
  check(input).flatMap(({ item, met }) => (met ? [] : [item.name]));

it('has the eight items, and meets none of them for an empty drawing', () => {
  expect(CHECKLIST).toHaveLength(8);
  expect(unmet(inputOf(EMPTY_DOCUMENT.graph))).toEqual(CHECKLIST.map(({ name }) => name));
});

it('meets all of them for a drawing in which nothing is wrong', () => {
  expect(unmet(soundInput())).toEqual([]);
});

it.each<readonly [string, Sketch, Partial<Diagnostic>[], readonly string[]]>([
  ['a problem of the drawing as a whole', {}, [{}], ['events-projected', 'flake-checks']],
  [
    'a problem of a service',
    {},
    [{ elements: [idOf('sales/bus')] }],
    ['services-configured', 'flake-checks'],
  ],
  [
    'a warning about a host',
    {},
    [{ elements: [idOf('core')], severity: 'warning' }],
    ['network-integrated'],
  ],
  [
    'a warning about a person',
    {},
    [{ elements: [idOf('alice')], severity: 'warning' }],
    ['homes-support'],
  ],
  ['weak security', {}, [{ family: 'security', severity: 'warning' }], ['security-enforced']],
  ['weak performance', {}, [{ family: 'performance', severity: 'warning' }], ['performance-met']],
  [
    'a circle',
    {},
    [{ family: 'consistency', elements: [idOf('sales')] }],
    ['dependencies-managed', 'flake-checks'],
  ],
  ['no service', { services: {} }, [], ['services-configured']],
  [
    'no host',
    { hosts: {}, services: { 'sales/bus': { kind: 'nats' } } },
    [],
    ['network-integrated'],
  ],
  [
    'a service that nobody placed',
    { services: { 'sales/bus': { kind: 'nats' } } },
    [],
    ['network-integrated'],
  ],
  ['nobody in charge', { domains: { sales: {} }, people: {} }, [], ['homes-support']],
])('%s: what is not met', (_, more, problems, names) => {
  expect(unmet(soundInput(more, problems))).toEqual(names);
});

it.each(Workspace.shape.flavour.options)(
  'says that a file is missing, should one be (%s)',
  (flavour) => {
    const input = soundInput({ workspace: { flavour } });
    expect(unmet(input)).toEqual([]);
    expect(unmet({ ...input, files: [] })).toEqual(['events-projected']);
  },
);

it('guides from an empty page to a bundle, one thing at a time', () => {
  const advice = (more: Sketch, problems: readonly Partial<Diagnostic>[] = []) => {
    const { steps, advice: next } = guideOf(soundInput(more, problems));
    return [steps.find(({ state }) => state === 'current')?.step.name ?? 'done', next.action.type];
  };
  const domains = { sales: { purpose: 'short', administrator: '' } };
  const nothing = { domains: {}, services: {}, hosts: {}, people: {} };
  expect(advice(nothing)).toEqual(['domain', 'add-domain']);
  expect(advice({ ...nothing, domains })).toEqual(['domain', 'fill-field']);
  const charged = SOUND.domains ?? {};
  expect(advice({ ...nothing, domains: charged })).toEqual(['domain', 'choose-service']);
  const web = { 'sales/web': { kind: 'nginx' } };
  expect(advice({ ...nothing, domains: charged, services: web })).toEqual([
    'messaging',
    'add-kind',
  ]);
  const services = { 'sales/bus': { kind: 'nats' } };
  expect(advice({ ...nothing, domains: charged, services })).toEqual(['network', 'add-host']);
  expect(advice({ services })).toEqual(['network', 'fill-field']);
  expect(advice({}, [{}])).toEqual(['nix', 'show-problems']);
  expect(advice({}, [{ family: 'security' }])).toEqual(['consistency', 'show-problems']);
  expect(advice({})).toEqual(['done', 'download']);
});

it('never throws, and a met item has nothing in its way', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const input = checklistInput(document.graph, project(document));
      for (const { met, failing } of check(input)) expect(met).toBe(failing.length === 0);
      const { steps } = guideOf(input);
      const states = steps.map(({ state }) => state);
      expect(states.join(' ')).toMatch(/^(done ?)*(current ?)?(open ?)*$/);
    }),
    { numRuns: 50 },
  );
});
