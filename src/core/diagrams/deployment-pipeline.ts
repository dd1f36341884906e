import { type HostPlan, isDeployed } from '../deployment/plan.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import { type Participant, printSequence, type SequenceStep } from '../mermaid/sequence.ts';
import { count } from '../model/count.ts';
import { type DiagramInput, type Drawn, defineDiagram } from './define-diagram.ts';
import { hostLifecycle } from './host-lifecycle.ts';
import { hostOrder, type Turn } from './host-order.ts';
import { described } from './omission.ts';
import { hostScopes, overview, scopesOf, WHOLE } from './scopes.ts';
import { portsOf } from './traffic.ts';
import { few } from './words.ts';

/** Of more machines than this, waves of them stand for them. */
const MOST_HOSTS = 8;
const MOST_NAMES = 4;

/** One column of machines that are switched together. */
interface Stage {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly hosts: readonly HostPlan[];
  /** What else is to be said before. */
  readonly note: string;
}

const slugs = (hosts: readonly HostPlan[]): string =>
  few(
    hosts.map(({ slug }) => slug),
    MOST_NAMES,
  );

const noteOf = ({ after, before }: Turn): string =>
  [
    after.length === 0 && before.length === 0 ? 'needs no other machine' : '',
    after.length === 0 ? '' : `uses ${slugs(after)}, which came before`,
    before.length === 0 ? '' : `waits for ${slugs(before)}, which needs it in turn`,
  ]
    .filter((part) => part !== '')
    .join('\n');

const perHost = (turns: readonly Turn[], ids: Ids): readonly Stage[] =>
  turns.map((turn) => ({
    id: ids.element('h', turn.host.id, turn.host.slug),
    label: `${turn.host.slug}\n${turn.host.address ?? 'by DHCP'}`,
    name: turn.host.slug,
    hosts: [turn.host],
    note: noteOf(turn),
  }));

const perWave = (turns: readonly Turn[], ids: Ids): readonly Stage[] =>
  [...new Set(turns.map(({ wave }) => wave))].map((wave) => {
    const hosts = turns.filter((turn) => turn.wave === wave).map(({ host }) => host);
    const first = hosts.length === 1 && hosts[0] ? hosts[0] : null;
    return {
      id: first
        ? ids.element('h', first.id, first.slug)
        : ids.of('w', String(wave), `wave ${wave}`),
      label: `Wave ${wave}\n${count(hosts.length, 'machine')}`,
      name: slugs(hosts),
      hosts,
      note: wave === 1 ? 'need no other machine' : 'use machines of earlier waves',
    };
  });

const architect: Participant = { id: 'a_architect', label: 'Architect', type: 'actor' };
const builder: Participant = { id: 'b_builder', label: 'Build machine\nNix', type: 'participant' };

const message =
  (style: 'call' | 'answer') =>
  (from: string, to: string, text: string): SequenceStep => ({
    type: 'message',
    from,
    to,
    text,
    style,
  });
const call = message('call');
const answer = message('answer');

const stageSteps = ({ id, name, hosts, note }: Stage): readonly SequenceStep[] => {
  const services = hosts.flatMap((host) => host.services.filter(isDeployed));
  const units = new Set(services.map(({ unit, host }) => `${host.slug} ${unit}`)).size;
  const ports = portsOf(services, MOST_NAMES) || 'systemd';
  const flake = hosts.length === 1 ? `.#${name}` : name;
  return [
    { type: 'note', over: [id], text: note },
    call(architect.id, builder.id, `build ${flake}`),
    call(builder.id, id, `switch, start ${count(units, 'unit')}`),
    answer(id, architect.id, `verify ${ports}`),
  ];
};

const pipeline = ({ graph, journal, deployment }: DiagramInput, isShort: boolean): Drawn => {
  const ids = createIds();
  const turns = hostOrder(deployment.hosts);
  const stages = (isShort ? perWave : perHost)(turns, ids);
  const { hosts } = deployment;
  const omitted =
    isShort && hosts.length > 0
      ? `Left out: ${count(hosts.length, 'machine')} one by one. The view of a machine has its own way.`
      : null;
  const description = described(
    `From ${count(journal.events.length, 'event')} to ${count(hosts.length, 'machine')} that run, each after the machines that it uses.`,
    omitted,
  );
  const text = printSequence({
    title: `Deployment of ${graph.workspace.name}`,
    description,
    participants: [
      architect,
      builder,
      ...stages.map(({ id, label }): Participant => ({ id, label, type: 'participant' })),
    ],
    steps: [
      call(architect.id, builder.id, `generate from ${count(journal.events.length, 'event')}`),
      call(architect.id, builder.id, 'nix flake check'),
      ...(omitted === null
        ? []
        : [{ type: 'note', over: [architect.id, builder.id], text: omitted } as const]),
      ...stages.flatMap(stageSteps),
    ],
  });
  return { text, description, elements: ids.elements, omitted };
};

/** Generate, check, build, switch and verify, machine by machine in the order of their needs. */
export const deploymentPipeline = defineDiagram({
  name: 'deployment-pipeline',
  title: 'Deployment pipeline',
  scopes: ({ deployment }) =>
    scopesOf(deployment.hosts.length > MOST_HOSTS, overview('In waves'), hostScopes(deployment)),
  select: ({ graph, journal }) => [
    journal.events.length,
    graph.workspace,
    graph.domains,
    graph.services,
    graph.hosts,
    graph.edges,
  ],
  render: (input, scope) => {
    const host = input.deployment.hosts.find(({ id }) => id === scope);
    return host ? hostLifecycle(input, host) : pipeline(input, scope !== WHOLE.id);
  },
});
