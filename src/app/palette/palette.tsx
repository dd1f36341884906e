import { Button, TextInput, Tooltip } from '@mantine/core';
import { Box, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ServiceKind } from '../../core/catalog/define-service-kind.ts';
import { ELEMENT_COMMANDS } from '../commands/add.ts';
import { useCommandContext } from '../commands/use-command-context.ts';
import { addService, targetDomain } from '../store/additions.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { KIND_DRAG_TYPE } from '../ui/kind-drag.ts';
import { bestOf, groupsOf } from '../ui/kind-groups.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { useFocusTarget } from '../ui/use-focus-target.ts';
import './palette.css';

const NO_DOMAIN = 'Select a domain first, or drag this onto one.';

const Kind = (props: { kind: ServiceKind; domain: string | null; best: boolean }) => {
  const store = useAppStore();
  const { kind, domain } = props;
  return (
    <Tooltip label={domain === null ? NO_DOMAIN : kind.description} position="right">
      <button
        type="button"
        className="palette-kind"
        data-best={props.best}
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
  const context = useCommandContext();
  return (
    <div className="palette-elements">
      {ELEMENT_COMMANDS.map(({ id, title, icon: Icon = Box, run }, index) => (
        <Button
          key={id}
          variant={index === 0 ? 'light' : 'subtle'}
          color={index === 0 ? 'indigo' : 'gray'}
          justify="flex-start"
          leftSection={<Icon size={16} />}
          onClick={() => void run(context)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
};

/** What can be drawn: elements first, then the service kinds by role. */
export const Palette = () => {
  const store = useAppStore();
  const domain = useApp(targetDomain);
  const name = useApp((state) =>
    domain === null ? null : state.shown.graph.domains[domain]?.name,
  );
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget('palette', field);
  const groups = groupsOf(search);
  const best = bestOf(groups, search);
  const onKey = ({ key }: React.KeyboardEvent): void => {
    if (key === 'Escape') setSearch('');
    if (key !== 'Enter' || best === null || domain === null) return;
    addService(store, best, domain);
    setSearch('');
  };
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
        onKeyDown={onKey}
      />
      <p className="palette-target">
        {name == null
          ? 'Select a domain to add services to it.'
          : `${best === null ? 'Add' : `Enter adds ${best.title}`} to ${name}`}
      </p>
      {groups.map(({ title, kinds }) => (
        <section key={title} className="palette-group" aria-label={title}>
          <h2>{title}</h2>
          {kinds.map((kind) => (
            <Kind key={kind.kind} kind={kind} domain={domain} best={kind === best} />
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="palette-target">Nothing is called “{search}”.</p>}
    </nav>
  );
};
