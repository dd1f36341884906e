import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { DrawingCanvas } from './canvas/drawing-canvas.tsx';
import { ChecklistPane } from './checklist/checklist-pane.tsx';
import { CommandKeys } from './commands/command-keys.ts';
import { ConsolePane } from './console/console-pane.tsx';
import { LazyFinder } from './finder/lazy-finder.tsx';
import { ShortcutsSheet } from './finder/shortcuts-sheet.tsx';
import { Guide } from './guide/guide.tsx';
import { HistoryPane } from './history/history-pane.tsx';
import { VisitBar } from './history/visit-bar.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { LazyFolderDialog, LazyImport } from './interchange/lazy-import.tsx';
import { LazyShared } from './interchange/lazy-shared.tsx';
import { Outline } from './outline/outline.tsx';
import { Palette } from './palette/palette.tsx';
import { CodePane } from './preview/code-pane.tsx';
import { DiagramsPane } from './preview/diagrams-pane.tsx';
import { ProblemCount } from './problems/problem-count.tsx';
import { ProblemsPane } from './problems/problems-pane.tsx';
import { useApp, useAppStore } from './store/use-store.tsx';
import { LazyTour } from './tour/lazy-tour.tsx';
import { TourOffer } from './tour/tour-offer.tsx';
import { DropZone } from './ui/drop-zone.tsx';
import { LeftSide } from './ui/left-side.tsx';
import { LiveRegion, Notices } from './ui/notices.tsx';
import { PaneBoundary } from './ui/pane-boundary.tsx';
import type { PaneId } from './ui/pane-ids.ts';
import { type Pane, SidePanes } from './ui/side-panes.tsx';
import { THEME } from './ui/theme.ts';
import { TopBar } from './ui/top-bar.tsx';
import { useResolvedTheme } from './ui/use-resolved-theme.ts';
import { Workbench } from './ui/workbench.tsx';

const PANES: Readonly<Record<PaneId, Pane>> = {
  code: { title: 'Code', content: <CodePane /> },
  diagrams: { title: 'Diagrams', content: <DiagramsPane /> },
  problems: { title: 'Problems', content: <ProblemsPane />, badge: <ProblemCount /> },
  checklist: { title: 'Checklist', content: <ChecklistPane /> },
  history: { title: 'History', content: <HistoryPane /> },
  console: { title: 'Console', content: <ConsolePane /> },
};

/** Nothing typed is lost when the page goes away, and what others wrote is there when it is back. */
const useComingAndGoing = (): void => {
  const store = useAppStore();
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') store.getState().prepareToGo();
      else void store.getState().reload();
    };
    const onHide = (): void => store.getState().prepareToGo();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onHide);
    };
  }, [store]);
};

const Page = () => {
  useComingAndGoing();
  const visiting = useApp((state) => state.visit !== null);
  const canvas = (
    <>
      <PaneBoundary name="The guide">{visiting ? <VisitBar /> : <Guide />}</PaneBoundary>
      {!visiting && <TourOffer />}
      <div className="workbench-canvas" data-part="canvas">
        <PaneBoundary name="The canvas">
          <DrawingCanvas />
          {!visiting && <Inspector />}
        </PaneBoundary>
        <Notices />
      </div>
    </>
  );
  return (
    <DropZone>
      <TopBar />
      <Workbench
        left={
          <LeftSide
            above={
              <PaneBoundary name="The palette">
                <div inert={visiting} className="read-only" data-part="palette">
                  <Palette />
                </div>
              </PaneBoundary>
            }
            below={
              <PaneBoundary name="The outline">
                <Outline />
              </PaneBoundary>
            }
          />
        }
        middle={canvas}
        right={<SidePanes panes={PANES} />}
      />
      <LiveRegion />
      <LazyImport />
      <LazyShared />
      <LazyFolderDialog />
      <LazyFinder />
      <ShortcutsSheet />
      <LazyTour />
      <CommandKeys />
    </DropZone>
  );
};

/** The whole page; it needs a store and actions above it. */
export const App = () => (
  <MantineProvider theme={THEME} forceColorScheme={useResolvedTheme()}>
    <Page />
  </MantineProvider>
);
