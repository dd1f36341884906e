import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import type { Diagnostic } from '../../core/projection.ts';
import { placesIn } from '../../core/report/places.ts';
import { type AppStore, useAppStore } from '../store/use-store.tsx';
import { SEVERITY_ICONS } from '../ui/severity-icons.ts';
import { pointAt, showLine } from '../ui/side-state.ts';
import { keyOf } from './filter.ts';
import { FixPreview } from './fix-preview.tsx';
import classes from './problem-item.module.css';
import { useProblems } from './problems-state.ts';
import { SEVERITY_WORDS } from './words.ts';

const finder = (store: AppStore, diagnostic: Diagnostic) => () =>
  placesIn(store.getState().projection?.files ?? [])(diagnostic);

const Actions = ({ problem }: { readonly problem: Diagnostic }) => {
  const store = useAppStore();
  const [fixing, setFixing] = useState(false);
  const { elements, fix, waived, code, witness } = problem;
  const atElement = elements.length > 0;
  return (
    <div className={classes.details}>
      {witness !== undefined && <code className={classes.witness}>{witness}</code>}
      <div className={classes.actions}>
        {fix !== undefined && waived === null && (
          <Button
            variant="light"
            size="compact-xs"
            aria-expanded={fixing}
            onClick={() => setFixing(!fixing)}
          >
            {fix.title}…
          </Button>
        )}
        {atElement && (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => store.getState().reveal(elements)}
          >
            Go to element
          </Button>
        )}
        {atElement && (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => showLine(finder(store, problem))}
          >
            Show line
          </Button>
        )}
        {waived === null ? (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => useProblems.setState({ waiving: problem })}
          >
            Waive…
          </Button>
        ) : (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() =>
              store.getState().run([{ type: 'withdraw-waiver', code, elements }], {
                tell: 'The problem counts again.',
              })
            }
          >
            Withdraw waiver
          </Button>
        )}
      </div>
      {fixing && fix !== undefined && (
        <FixPreview
          title={fix.title}
          gesture={fix.commands}
          done={`${fix.title}: done.`}
          onClose={() => setFixing(false)}
        />
      )}
    </div>
  );
};

/** One problem: what is wrong and how to mend it; when it is open, what can be done. */
export const ProblemItem = memo(({ problem }: { readonly problem: Diagnostic }) => {
  const store = useAppStore();
  const key = keyOf(problem);
  const open = useProblems((state) => state.open === key);
  const { severity, message, remedy, elements, waived } = problem;
  const Icon = SEVERITY_ICONS[severity];
  const toggle = (): void => {
    useProblems.setState({ open: open ? null : key });
    if (open || elements.length === 0) return;
    store.getState().reveal(elements);
    pointAt(finder(store, problem));
  };
  return (
    <li className={classes.item} data-severity={severity} data-open={open}>
      <button
        type="button"
        className={classes.button}
        data-problem
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon size={16} aria-hidden className={classes.icon} />
        <span className={classes.body}>
          <span className={classes.message}>
            <span className="sr-only">{SEVERITY_WORDS[severity]}: </span>
            {message}
          </span>
          <span className={classes.remedy}>
            {waived === null
              ? remedy
              : `${waived.reason}${waived.by === '' ? '' : ` (${waived.by})`}`}
          </span>
        </span>
      </button>
      {open && <Actions problem={problem} />}
    </li>
  );
});
