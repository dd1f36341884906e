import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { remember, remembered } from '../store/preferences.ts';
import { PaneBoundary } from './pane-boundary.tsx';
import './side-panes.css';

/** One tab beside the drawing. */
export interface Pane {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface Props {
  readonly panes: readonly Pane[];
  /** Numbers after titles, by pane; 0 is not shown. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What follows from the drawing: one pane is seen, panes seen before keep their state. */
export const SidePanes = ({ panes, counts }: Props) => {
  const first = panes[0]?.id ?? '';
  const [active, setActive] = useState(() => {
    const before = remembered('pane');
    return panes.some(({ id }) => id === before) ? (before ?? first) : first;
  });
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([active]));
  const show = (id: string | null) => {
    if (id === null) return;
    remember('pane', id);
    setActive(id);
    setSeen(new Set([...seen, id]));
  };
  return (
    <aside className="side-panes" aria-label="Preview">
      <Tabs value={active} onChange={show} classNames={{ root: 'side-tabs', panel: 'side-panel' }}>
        <Tabs.List>
          {panes.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
              {counts[id] ? <span className="side-count">{counts[id]}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panes.map(({ id, title, content }) => (
          <Tabs.Panel key={id} value={id}>
            {seen.has(id) && <PaneBoundary name={title}>{content}</PaneBoundary>}
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  );
};
