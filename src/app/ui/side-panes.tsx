import { Tabs } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { PaneBoundary } from './pane-boundary.tsx';
import './side-panes.css';
import { showPane, tabTarget, useSide } from './side-state.ts';
import { useFocusTarget } from './use-focus-target.ts';

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

const PaneTab = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const tab = useRef<HTMLButtonElement>(null);
  useFocusTarget(tabTarget(id), tab);
  return (
    <Tabs.Tab ref={tab} value={id}>
      {children}
    </Tabs.Tab>
  );
};

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
            <PaneTab key={id} id={id}>
              {title}
              {badges[id]}
            </PaneTab>
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
