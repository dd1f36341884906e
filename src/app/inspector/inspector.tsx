import { ActionIcon, Tooltip } from '@mantine/core';
import { Trash2, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { kindOf } from '../../core/catalog/index.ts';
import type { Graph } from '../../core/model/graph.ts';
import { removeElements } from '../commands/remove-elements.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { FieldsOf } from '../ui/field-problem.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { DomainFields } from './domain-fields.tsx';
import { EdgeFields } from './edge-fields.tsx';
import { HostFields } from './host-fields.tsx';
import './inspector.css';
import { LinkFields } from './network/link-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { ProblemsLink } from './problems-link.tsx';
import { Relations } from './relations.tsx';
import { ServiceFields } from './service-fields.tsx';
import { SeveralFields } from './several-fields.tsx';

interface Shown {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly fields: ReactNode;
}

const shownOf = (graph: Graph, id: string): Shown | null => {
  const service = graph.services[id];
  if (service) {
    return {
      title: kindOf(service.kind)?.title ?? service.kind,
      icon: <KindIcon kind={service.kind} />,
      fields: <ServiceFields key={id} service={service} />,
    };
  }
  const domain = graph.domains[id];
  if (domain) return { title: 'Domain', fields: <DomainFields key={id} domain={domain} /> };
  const host = graph.hosts[id];
  if (host) return { title: 'Host', fields: <HostFields key={id} host={host} /> };
  const person = graph.people[id];
  if (person) return { title: 'Person', fields: <PersonFields key={id} person={person} /> };
  const edge = graph.edges[id];
  if (edge) return { title: 'Dependency', fields: <EdgeFields key={id} edge={edge} /> };
  const link = graph.links[id];
  return link ? { title: 'Connection', fields: <LinkFields key={id} id={id} link={link} /> } : null;
};

const Tools = memo(() => {
  const store = useAppStore();
  return (
    <>
      <Tooltip label="Remove (Delete)">
        <ActionIcon
          aria-label="Remove"
          size={28}
          onClick={() => removeElements(store, [...store.getState().selection])}
        >
          <Trash2 size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Close (Escape)">
        <ActionIcon
          aria-label="Close inspector"
          size={28}
          onClick={() => store.getState().select([])}
        >
          <X size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  );
});

/** What is selected, and all that can be said of it; gone while nothing is. */
export const Inspector = () => {
  const selection = useApp((state) => state.selection);
  const graph = useApp((state) => state.shown.graph);
  const ids = [...selection];
  const first = ids[0];
  if (first === undefined) return null;
  const shown = ids.length === 1 ? shownOf(graph, first) : null;
  if (ids.length === 1 && shown === null) return null;
  return (
    <section className="inspector" aria-label="Inspector">
      <header className="inspector-header">
        {shown?.icon}
        <h2>{shown?.title ?? `${ids.length} selected`}</h2>
        <Tools />
      </header>
      <div className="inspector-fields">
        {shown !== null && <ProblemsLink id={first} />}
        {shown !== null ? (
          <>
            <FieldsOf id={first}>{shown.fields}</FieldsOf>
            <Relations key={`of ${first}`} id={first} />
          </>
        ) : (
          <SeveralFields />
        )}
      </div>
    </section>
  );
};
