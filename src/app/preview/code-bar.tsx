import { SegmentedControl } from '@mantine/core';
import classes from './code-pane.module.css';
import { usePreview } from './preview-state.ts';

/** What of the bundle is seen: its files, or what changed in them. */
export const CodeBar = (props: { readonly changes: number; readonly path: string }) => {
  const view = usePreview((state) => state.code);
  const changes = props.changes === 0 ? 'Changes' : `Changes ${props.changes}`;
  return (
    <div className={classes.bar}>
      <span className={classes.path}>{props.path}</span>
      <SegmentedControl
        size="xs"
        aria-label="Files or changes"
        value={view}
        onChange={(value) => usePreview.setState({ code: value === 'changes' ? value : 'files' })}
        data={[
          { value: 'files', label: 'Files' },
          { value: 'changes', label: changes },
        ]}
      />
    </div>
  );
};
