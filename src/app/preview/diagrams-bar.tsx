import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { DrawnDiagram } from '../../core/ports.ts';
import type { Diagram } from '../../core/projection.ts';
import { DiagramMenu } from './diagram-menu.tsx';
import classes from './diagrams-pane.module.css';
import { chooseScope, type DiagramView, usePreview } from './preview-state.ts';

const VIEWS: readonly { readonly value: DiagramView; readonly label: string }[] = [
  { value: 'both', label: 'Both' },
  { value: 'picture', label: 'Picture' },
  { value: 'text', label: 'Text' },
];

const viewOf = (value: string): DiagramView =>
  VIEWS.find((view) => view.value === value)?.value ?? 'both';

/** Which diagram, which part of it, what of it is seen, and how to take it along. */
export const DiagramsBar = (props: {
  readonly diagrams: readonly Diagram[];
  readonly diagram: Diagram;
  readonly drawn: DrawnDiagram | null;
}) => {
  const { diagram } = props;
  const view = usePreview((state) => state.view);
  return (
    <div className={classes.bar}>
      <NativeSelect
        size="xs"
        aria-label="Choose a diagram"
        className={classes.choice}
        value={diagram.name}
        onChange={(event) => usePreview.setState({ diagram: event.currentTarget.value })}
        data={props.diagrams.map(({ name, title }) => ({ value: name, label: title }))}
      />
      {diagram.scopes.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Choose what it shows"
          className={classes.choice}
          value={diagram.scope}
          onChange={(event) => chooseScope(diagram.name, event.currentTarget.value)}
          data={diagram.scopes.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <span className={classes.space} />
      <SegmentedControl
        size="xs"
        aria-label="Show"
        value={view}
        onChange={(value) => usePreview.setState({ view: viewOf(value) })}
        data={[...VIEWS]}
      />
      <DiagramMenu diagram={diagram} drawn={props.drawn} />
    </div>
  );
};
