import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { type Diagnostic, SEVERITIES, type Severity } from '../../core/projection.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { bySeverity, countsOf } from './by-severity.ts';
import classes from './problems-pane.module.css';

const ICONS: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

const NONE: readonly Diagnostic[] = [];

const Item = memo(({ diagnostic }: { readonly diagnostic: Diagnostic }) => {
  const store = useAppStore();
  const { severity, message, remedy, code, elements } = diagnostic;
  const Icon = ICONS[severity];
  return (
    <li className={classes.item} data-severity={severity}>
      <button
        type="button"
        className={classes.button}
        disabled={elements.length === 0}
        onClick={() => store.getState().reveal(elements)}
      >
        <Icon size={16} aria-hidden className={classes.icon} />
        <span className={classes.body}>
          <span className={classes.message}>
            <strong className={classes.severity}>{WORDS[severity]}:</strong> {message}
          </span>
          <span className={classes.remedy}>{remedy}</span>
        </span>
        <code className={classes.code}>{code}</code>
      </button>
    </li>
  );
});

const Nothing = () => (
  <div className={classes.empty}>
    <CircleCheck size={20} aria-hidden />
    <p>No problems. Every rule holds for this drawing.</p>
  </div>
);

/** What the rules say about the drawing, the worst first; a click shows the element at fault. */
export const ProblemsPane = () => {
  const diagnostics = useApp((state) => state.projection?.diagnostics ?? NONE);
  const counts = countsOf(diagnostics);
  return (
    <div className={classes.pane}>
      {diagnostics.length > 0 && (
        <p className={classes.summary}>
          {SEVERITIES.filter((severity) => counts[severity] > 0)
            .map((severity) => plural(counts[severity], WORDS[severity].toLowerCase()))
            .join(', ')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some browsers no longer say that it is a list */}
      <ul role="list" aria-label="Problems" className={classes.list}>
        {bySeverity(diagnostics).map((diagnostic) => (
          <Item key={keyOf(diagnostic)} diagnostic={diagnostic} />
        ))}
      </ul>
      {diagnostics.length === 0 && <Nothing />}
    </div>
  );
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const keyOf = ({ code, elements, message }: Diagnostic): string =>
  [code, ...elements, message].join(' ');
