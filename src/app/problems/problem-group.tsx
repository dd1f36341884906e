import { Button } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import { memo, useState } from 'react';
import { count } from '../../core/model/count.ts';
import type { Diagnostic } from '../../core/projection.ts';
import { type FixAll, fixAll, fixable } from '../../core/rules/fix-all.ts';
import { type AppStore, useAppStore } from '../store/use-store.tsx';
import { type Group, keyOf } from './filter.ts';
import { FixPreview } from './fix-preview.tsx';
import classes from './problem-group.module.css';
import { ProblemItem } from './problem-item.tsx';
import { titleOf } from './words.ts';

/** Problems of one rule that are listed at once. */
const LISTED = 40;

const hostOf = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

const Why = ({ why, source }: { readonly why: string; readonly source: string }) => (
  <details className={classes.why}>
    <summary>Why</summary>
    <p>{why}</p>
    {/^https?:/.test(source) && (
      <a href={source} target="_blank" rel="noreferrer noopener">
        {hostOf(source)} <ExternalLink size={12} aria-label="opens another site" />
      </a>
    )}
  </details>
);

const sameProblems = (before: { readonly group: Group }, after: { readonly group: Group }) =>
  before.group.problems.length === after.group.problems.length &&
  before.group.problems.every((one, index) => one === after.group.problems[index]);

const fixesOf = (problems: readonly Diagnostic[], store: AppStore): FixAll => {
  const { document, options } = store.getState();
  return fixAll(problems, { ...document, options });
};

/** The problems of one rule: why it matters, each of them, and a fix for all. */
export const ProblemGroup = memo(({ group: { code, problems } }: { readonly group: Group }) => {
  const store = useAppStore();
  const [shown, setShown] = useState(LISTED);
  const [fixing, setFixing] = useState<FixAll | null>(null);
  const mendable = fixable(problems);
  const rest = problems.length - shown;
  return (
    <li className={classes.group}>
      <header className={classes.header}>
        <h3 className={classes.title}>{titleOf(code)}</h3>
        <span className={classes.count}>{problems.length}</span>
        <Why why={problems[0]?.why ?? ''} source={problems[0]?.source ?? ''} />
        {mendable.length > 1 && (
          <Button
            variant="light"
            size="compact-xs"
            className={classes.all ?? ''}
            aria-expanded={fixing !== null}
            onClick={() => setFixing(fixing ? null : fixesOf(mendable, store))}
          >
            Fix all {mendable.length}…
          </Button>
        )}
      </header>
      {fixing !== null && (
        <div className={classes.preview}>
          <FixPreview
            title={`Fix all: ${titleOf(code)}`}
            gesture={fixing.gesture}
            done={`Fixed ${count(fixing.fixed, 'problem')}.`}
            onClose={() => setFixing(null)}
          />
        </div>
      )}
      <ul className={classes.list} aria-label={titleOf(code)}>
        {problems.slice(0, shown).map((problem) => (
          <ProblemItem key={keyOf(problem)} problem={problem} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.more ?? ''}
          onClick={() => setShown(shown + 5 * LISTED)}
        >
          Show {count(Math.min(rest, 5 * LISTED), 'more problem')}
        </Button>
      )}
    </li>
  );
}, sameProblems);
