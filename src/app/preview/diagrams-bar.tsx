import { Button, CopyButton, NativeSelect, SegmentedControl } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { Diagram } from '../../core/projection.ts';
import classes from './diagrams-pane.module.css';
import { type DiagramView, usePreview } from './preview-state.ts';

const VIEWS: readonly { readonly value: DiagramView; readonly label: string }[] = [
  { value: 'both', label: 'Both' },
  { value: 'picture', label: 'Picture' },
  { value: 'text', label: 'Text' },
];

const viewOf = (value: string): DiagramView =>
  VIEWS.find((view) => view.value === value)?.value ?? 'both';

/** Which diagram, what of it, and its text to take along. */
export const DiagramsBar = (props: {
  readonly diagrams: readonly Diagram[];
  readonly diagram: Diagram;
}) => {
  const view = usePreview((state) => state.view);
  return (
    <div className={classes.bar}>
      <NativeSelect
        size="xs"
        aria-label="Choose a diagram"
        className={classes.choice}
        value={props.diagram.name}
        onChange={(event) => usePreview.setState({ diagram: event.currentTarget.value })}
        data={props.diagrams.map(({ name, title }) => ({ value: name, label: title }))}
      />
      <SegmentedControl
        size="xs"
        aria-label="Show"
        value={view}
        onChange={(value) => usePreview.setState({ view: viewOf(value) })}
        data={[...VIEWS]}
      />
      <CopyButton value={props.diagram.text}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            onClick={copy}
            leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          >
            {copied ? 'Copied' : 'Copy text'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
};
