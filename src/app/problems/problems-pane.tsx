import { Button } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { count } from '../../core/model/count.ts';
import { isEmpty } from '../../core/model/elements.ts';
import { type Diagnostic, stands } from '../../core/projection.ts';
import { useApp } from '../store/use-store.tsx';
import { useSide } from '../ui/side-state.ts';
import { useWhileVisible } from '../ui/use-visible.ts';
import { countsOf, filtered, groupsOf, keyOf, NO_FILTER } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { ProblemGroup } from './problem-group.tsx';
import { ProblemItem } from './problem-item.tsx';
import classes from './problems-pane.module.css';
import { setFilter, useProblems } from './problems-state.ts';
import { WaiveDialog } from './waive-dialog.tsx';

const NONE: readonly Diagnostic[] = [];

const UNDRAWN = 'Draw a domain: what is wrong with it is listed here.';

/** Why no problem is listed. */
const reasonFor = (all: number, waived: number, isNobody: boolean): string => {
  if (all === 0 && waived === 0) return 'No problems. Every rule holds for this drawing.';
  if (all === 0) return 'No problem counts: what the rules find is waived.';
  return isNobody ? 'Nothing is selected.' : 'No problem fits the filter.';
};

interface NothingProps {
  readonly reason: string;
  readonly hidden: number;
  /** Whether the rules had anything to judge. */
  readonly judged: boolean;
}

const Nothing = ({ reason, hidden, judged }: NothingProps) => (
  <div className={classes.empty}>
    {hidden === 0 && judged && <CircleCheck size={20} aria-hidden />}
    <p>{reason}</p>
    {hidden > 0 && (
      <Button variant="default" size="compact-sm" onClick={() => setFilter(NO_FILTER)}>
        Show {count(hidden, 'problem')}
      </Button>
    )}
  </div>
);

const Waived = ({ problems }: { readonly problems: readonly Diagnostic[] }) => (
  <details className={classes.waived}>
    <summary>{count(problems.length, 'waived problem')}</summary>
    <ul className={classes.list} aria-label="Waived problems">
      {problems.map((problem) => (
        <ProblemItem key={keyOf(problem)} problem={problem} />
      ))}
    </ul>
  </details>
);

/** Arrow keys go from problem to problem. */
const onArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target;
  if (by === undefined || !(here instanceof HTMLElement) || !here.matches('[data-problem]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-problem]')];
  const next = all[all.indexOf(here) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

/** When what had the keyboard is gone, the list has it: a fix or a waiver takes problems away. */
const useKeptFocus = (problems: readonly Diagnostic[]) => {
  const list = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list has changed
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) list.current?.focus();
  }, [problems]);
  return {
    ref: list,
    onFocus: () => {
      inside.current = true;
    },
    onBlur: (event: React.FocusEvent) => {
      // Nothing gets the keyboard when what had it is removed.
      if (event.relatedTarget !== null) inside.current = false;
    },
  };
};

/** Another pane asks for the problems of an element, which is selected. */
const useAsked = (): void => {
  const asked = useSide((state) => state.problemsOf);
  useEffect(() => {
    if (asked !== null) setFilter({ selected: true, family: null, text: '', hidden: new Set() });
  }, [asked]);
};

/** What the rules say about the drawing, by rule; what can be done about each. */
export const ProblemsPane = () => {
  const pane = useRef<HTMLElement>(null);
  const latest = useApp((state) => state.projection?.diagnostics ?? NONE);
  const diagnostics = useWhileVisible(pane, latest);
  const selection = useApp((state) => state.selection);
  const undrawn = useApp((state) => isEmpty(state.shown.graph));
  const judged = !undrawn || diagnostics.length > 0;
  const filter = useProblems((state) => state.filter);
  const counts = useMemo(() => countsOf(diagnostics), [diagnostics]);
  const chosen = filter.selected ? selection : NO_SELECTION;
  const shown = useMemo(() => filtered(diagnostics, filter, chosen), [diagnostics, filter, chosen]);
  const groups = useMemo(() => groupsOf(shown.filter(stands)), [shown]);
  const waived = useMemo(() => shown.filter((one) => !stands(one)), [shown]);
  const kept = useKeptFocus(shown);
  useAsked();
  return (
    <section ref={pane} aria-label="Problems of the drawing" className={classes.pane}>
      {diagnostics.length > 0 && <FilterBar counts={counts} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a second way beside Tab */}
      <div {...kept} tabIndex={-1} className={classes.scroller} onKeyDown={onArrows}>
        {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some browsers no longer say that it is a list */}
        <ul role="list" aria-label="Problems" className={classes.list}>
          {groups.map((group) => (
            <ProblemGroup key={group.code} group={group} />
          ))}
        </ul>
        {groups.length === 0 && (
          <Nothing
            reason={
              judged
                ? reasonFor(
                    counts.all,
                    diagnostics.length - counts.all,
                    filter.selected && selection.size === 0,
                  )
                : UNDRAWN
            }
            judged={judged}
            hidden={counts.all}
          />
        )}
        {waived.length > 0 && <Waived problems={waived} />}
      </div>
      <WaiveDialog />
    </section>
  );
};

const NO_SELECTION: ReadonlySet<string> = new Set();
