import { useRef } from 'react';
import { isEmpty } from '../../core/model/elements.ts';
import type { Diagram } from '../../core/projection.ts';
import { useApp, usePorts } from '../store/use-store.tsx';
import { useResolvedTheme } from '../ui/use-resolved-theme.ts';
import { useWhileVisible } from '../ui/use-visible.ts';
import { DiagramPicture } from './diagram-picture.tsx';
import { DiagramsBar } from './diagrams-bar.tsx';
import classes from './diagrams-pane.module.css';
import { LazyCodeView } from './lazy-code-view.tsx';
import { Omission } from './omission.tsx';
import { usePreview } from './preview-state.ts';
import { usePicture } from './use-picture.ts';

const NO_DIAGRAMS: readonly Diagram[] = [];

const Shown = (props: { readonly diagrams: readonly Diagram[]; readonly diagram: Diagram }) => {
  const { diagram } = props;
  const view = usePreview((state) => state.view);
  const theme = useResolvedTheme();
  const { renderer } = usePorts();
  const picture = usePicture(renderer, view === 'text' ? null : diagram, theme);
  const current = picture.problem === null && !picture.busy ? picture.drawn : null;
  return (
    <>
      <DiagramsBar diagrams={props.diagrams} diagram={diagram} drawn={current} />
      <Omission diagram={diagram} />
      <section aria-label="Diagram" className={classes.diagram}>
        {view !== 'text' && (
          <DiagramPicture
            key={`${diagram.name}/${diagram.scope}`}
            picture={picture}
            diagram={diagram}
            theme={theme}
          />
        )}
        {view !== 'picture' && (
          <div className={classes.text}>
            <LazyCodeView
              name="diagrams"
              path={`diagrams/${diagram.name}.mmd`}
              text={diagram.text}
              theme={theme}
              lines={[]}
            />
          </div>
        )}
      </section>
    </>
  );
};

/** The diagrams that the drawing means: picture and Mermaid text, live. */
export const DiagramsPane = () => {
  const pane = useRef<HTMLDivElement>(null);
  const latest = useApp((state) => state.projection?.diagrams ?? NO_DIAGRAMS);
  const diagrams = useWhileVisible(pane, latest);
  const name = usePreview((state) => state.diagram);
  const whole = diagrams.find((other) => other.name === name) ?? diagrams[0];
  const chosen = usePreview((state) => state.scopes[whole?.name ?? '']);
  const diagram = chosen === undefined ? whole : whole?.inScope(chosen);
  const empty = useApp((state) => isEmpty(state.shown.graph));
  return (
    <div ref={pane} className={classes.pane}>
      {diagram === undefined || empty ? (
        <p className={classes.empty}>Draw a domain to see its diagrams here.</p>
      ) : (
        <Shown diagrams={diagrams} diagram={diagram} />
      )}
    </div>
  );
};
