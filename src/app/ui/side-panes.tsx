import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { PaneBoundary } from './pane-boundary.tsx';
import './side-panes.css';
import { showPane, useSide } from './side-state.ts';

/** One tab beside the drawing. */
export interface Pane {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface Props {
  readonly panes: readonly Pane[];
  /** What stands after a title, by pane. */
  readonly badges: Readonly<Record<string, ReactNode>>;
}

/** What follows from the drawing: one pane is seen, panes seen before keep their state. */
export const SidePanes = ({ panes, badges }: Props) => {
  const wanted = useSide((state) => state.active);
  const seen = useSide((state) => state.seen);
  const active = panes.some(({ id }) => id === wanted) ? wanted : (panes[0]?.id ?? null);
  return (
    <aside className="side-panes" aria-label="Preview" data-part="preview">
      <Tabs
        value={active}
        onChange={(id) => id !== null && showPane(id)}
        classNames={{ root: 'side-tabs', panel: 'side-panel' }}
      >
        <Tabs.List>
          {panes.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
              {badges[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panes.map(({ id, title, content }) => (
          <Tabs.Panel key={id} value={id}>
            {(id === active || seen.has(id)) && <PaneBoundary name={title}>{content}</PaneBoundary>}
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  );
};
