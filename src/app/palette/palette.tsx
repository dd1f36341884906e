import { Button, TextInput, Tooltip } from '@mantine/core';
import { Box, Cloud, Search, Server, UserRound } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ServiceKind } from '../../core/catalog/define-service-kind.ts';
import { externalSystem } from '../../core/catalog/external-system.ts';
import {
  addDomain,
  addExternalSystem,
  addHost,
  addPerson,
  addService,
} from '../store/additions.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { KIND_DRAG_TYPE } from '../ui/kind-drag.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { useFocusTarget } from '../ui/use-focus-target.ts';
import { groupsOf } from './groups.ts';
import './palette.css';

const NO_DOMAIN = 'Select a domain first, or drag this onto one.';

/** The domain that a new service joins: the one selected, or that of the selected service. */
const useTargetDomain = (): string | null =>
  useApp(({ selection, shown: { graph } }) => {
    const [only, another] = selection;
    if (only === undefined || another !== undefined) return null;
    if (graph.domains[only] !== undefined) return only;
    return graph.services[only]?.domain_id ?? null;
  });

const Kind = (props: { kind: ServiceKind; domain: string | null }) => {
  const store = useAppStore();
  const { kind, domain } = props;
  return (
    <Tooltip label={domain === null ? NO_DOMAIN : kind.description} position="right">
      <button
        type="button"
        className="palette-kind"
        draggable
        aria-disabled={domain === null}
        aria-description={domain === null ? NO_DOMAIN : kind.description}
        onClick={() => domain !== null && addService(store, kind, domain)}
        onDragStart={(event) => {
          event.dataTransfer.setData(KIND_DRAG_TYPE, kind.kind);
          event.dataTransfer.effectAllowed = 'copy';
        }}
      >
        <KindIcon kind={kind.kind} size={18} />
        {kind.title}
      </button>
    </Tooltip>
  );
};

const Elements = () => {
  const store = useAppStore();
  const parts = [
    { label: 'Add domain', Icon: Box, act: () => addDomain(store) },
    { label: 'Add host', Icon: Server, act: () => addHost(store) },
    { label: 'Add person', Icon: UserRound, act: () => addPerson(store) },
    {
      label: 'Add external system',
      Icon: Cloud,
      act: () => addExternalSystem(store, externalSystem),
    },
  ];
  return (
    <div className="palette-elements">
      {parts.map(({ label, Icon, act }) => (
        <Button
          key={label}
          variant={label === 'Add domain' ? 'light' : 'subtle'}
          color={label === 'Add domain' ? 'indigo' : 'gray'}
          justify="flex-start"
          leftSection={<Icon size={16} />}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </div>
  );
};

/** What can be drawn: elements first, then the service kinds by role. */
export const Palette = () => {
  const domain = useTargetDomain();
  const name = useApp((state) =>
    domain === null ? null : state.shown.graph.domains[domain]?.name,
  );
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget('palette', field);
  const groups = groupsOf(search);
  return (
    <nav className="palette" aria-label="Palette">
      <Elements />
      <TextInput
        ref={field}
        aria-label="Search services"
        placeholder="Search services"
        leftSection={<Search size={14} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
      />
      <p className="palette-target">
        {name == null ? 'Select a domain to add services to it.' : `Add to ${name}`}
      </p>
      {groups.map(({ title, kinds }) => (
        <section key={title} className="palette-group" aria-label={title}>
          <h2>{title}</h2>
          {kinds.map((kind) => (
            <Kind key={kind.kind} kind={kind} domain={domain} />
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="palette-target">Nothing is called “{search}”.</p>}
    </nav>
  );
};
