import { Select } from '@mantine/core';
import { useRef } from 'react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import { sentenceOf } from '../../../core/model/elements.ts';
import { type Graph, type Link, linkId } from '../../../core/model/graph.ts';
import { useApp, useAppStore } from '../../store/use-store.tsx';
import { fieldTarget } from '../../ui/side-state.ts';
import { useFocusTarget } from '../../ui/use-focus-target.ts';
import { tunnelGesture } from './tunnel.ts';

const TYPES = ['Ethernet', 'Fibre', 'WiFi', 'WireGuard'];

/** What joins two machines: their interfaces, and the type of the network between them. */
export const LinkFields = ({ id, link }: { id: string; link: Link }) => {
  const store = useAppStore();
  const graph = useApp((state) => state.shown.graph);
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget(fieldTarget(id, 'kind'), field);
  const put = (gesture: Gesture, changed: Link): void => {
    store.getState().run(gesture, { select: [linkId(changed)] });
  };
  // A link is what it says: another one takes its place.
  const change = (changes: Partial<Link>): void => {
    const changed = { ...link, ...changes };
    put(
      [
        { type: 'remove', ids: [id], cascade: false },
        { type: 'add-link', link: changed },
      ],
      changed,
    );
  };
  const chooseType = (network_type: string): void => {
    if (network_type !== 'WireGuard') {
      change({ network_type });
      return;
    }
    const { gesture, link: changed } = tunnelGesture(graph, id, link);
    put(gesture, changed);
  };
  return (
    <>
      <p className="inspector-sentence">{sentenceOf(graph, id)}</p>
      <Select
        ref={field}
        label="Network type"
        allowDeselect={false}
        data={withOwn(TYPES, link.network_type)}
        value={link.network_type}
        onChange={(text) => text !== null && text !== link.network_type && chooseType(text)}
      />
      {(['from', 'to'] as const).map((end) => (
        <Select
          key={end}
          label={`Interface of ${graph.hosts[link[`${end}_node`]]?.name ?? 'the host'}`}
          allowDeselect={false}
          data={interfacesOf(graph, link, end)}
          value={link[`${end}_interface`]}
          onChange={(name) => name !== null && change({ [`${end}_interface`]: name })}
        />
      ))}
      {link.network_type === 'WireGuard' && (
        <p className="inspector-hint">
          A tunnel needs the public key of both ends: enter them at the interfaces of the hosts.
        </p>
      )}
    </>
  );
};

const interfacesOf = (graph: Graph, link: Link, end: 'from' | 'to'): readonly string[] =>
  withOwn(
    graph.hosts[link[`${end}_node`]]?.interfaces.map(({ name }) => name) ?? [],
    link[`${end}_interface`],
  );

const withOwn = (choices: readonly string[], own: string): readonly string[] =>
  [...new Set([...choices, own])].filter((one) => one !== '');
