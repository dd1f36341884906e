import { Tabs } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { PaneBoundary } from './pane-boundary.tsx';
import { PANE_IDS, type PaneId } from './pane-ids.ts';
import './side-panes.css';
import { showPane, tabTarget, useSide } from './side-state.ts';
import { useFocusTarget } from './use-focus-target.ts';

/** One tab beside the drawing. */
export interface Pane {
  readonly title: string;
  readonly content: ReactNode;
  /** What stands after the title. */
  readonly badge?: ReactNode;
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
export const SidePanes = ({ panes }: { readonly panes: Readonly<Record<PaneId, Pane>> }) => {
  const wanted = useSide((state) => state.active);
  const seen = useSide((state) => state.seen);
  const active = PANE_IDS.find((id) => id === wanted) ?? PANE_IDS[0];
  return (
    <aside className="side-panes" aria-label="Preview" data-part="preview">
      <Tabs
        value={active}
        onChange={(id) => id !== null && showPane(id)}
        classNames={{ root: 'side-tabs', panel: 'side-panel' }}
      >
        <Tabs.List>
          {PANE_IDS.map((id) => (
            <PaneTab key={id} id={id}>
              {panes[id].title}
              {panes[id].badge}
            </PaneTab>
          ))}
        </Tabs.List>
        {PANE_IDS.map((id) => (
          <Tabs.Panel key={id} value={id}>
            {(id === active || seen.has(id)) && (
              <PaneBoundary name={panes[id].title}>{panes[id].content}</PaneBoundary>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  );
};
