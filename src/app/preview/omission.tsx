import { Button } from '@mantine/core';
import { Info } from 'lucide-react';
import type { Diagram } from '../../core/projection.ts';
import { useApp } from '../store/use-store.tsx';
import classes from './diagrams-pane.module.css';
import { otherScope } from './other-scope.ts';
import { chooseScope } from './preview-state.ts';

/** What a diagram leaves out, and the way to see it. */
export const Omission = ({ diagram }: { readonly diagram: Diagram }) => {
  const graph = useApp((state) => state.shown.graph);
  const selection = useApp((state) => state.selection);
  if (diagram.omitted === null) return null;
  const other = otherScope(diagram, graph, selection);
  return (
    <div className={classes.omission} role="note">
      <Info size={14} aria-hidden />
      <span>{diagram.omitted}</span>
      {other !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => chooseScope(diagram.name, other.id)}
        >
          Show {other.title}
        </Button>
      )}
    </div>
  );
};
