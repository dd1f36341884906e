import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Check, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ChecklistInput } from '../../core/checklist/define-checklist-item.ts';
import { guideOf } from '../../core/checklist/guide.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useActions } from '../ui/actions.tsx';
import { showGuide, useGuide } from '../ui/guide-state.ts';
import { useChecklistInput } from '../ui/use-checklist-input.ts';
import { doAction } from './do-action.ts';
import classes from './guide.module.css';

const STATE_WORDS = { done: 'done', current: 'current step', open: 'not yet' } as const;

/** Whether the guide is wanted: by the person, or because this drawing began empty. */
const useWanted = (): boolean => {
  const view = useGuide((state) => state.view);
  const opened = useApp((state) => state.opened);
  const empty = useApp(({ ready, document }) => ready && document.journal.events.length === 0);
  const [begunEmpty, setBegunEmpty] = useState(-1);
  useEffect(() => {
    if (empty) setBegunEmpty(opened);
  }, [empty, opened]);
  return view === 'open' || (view === 'auto' && begunEmpty === opened);
};

const Way = ({ input }: { readonly input: ChecklistInput }) => {
  const store = useAppStore();
  const actions = useActions();
  const { steps, advice } = useMemo(() => guideOf(input), [input]);
  return (
    <section className={classes.guide} aria-label="Guide">
      <ol className={classes.steps}>
        {steps.map(({ step, state }, index) => (
          <li
            key={step.name}
            className={classes.step}
            data-state={state}
            {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes.mark} aria-hidden>
              {state === 'done' ? <Check size={12} strokeWidth={3} /> : index + 1}
            </span>
            {step.title}
            <span className="sr-only">, {STATE_WORDS[state]}</span>
          </li>
        ))}
      </ol>
      <Tooltip label="Dismiss the guide">
        <ActionIcon
          aria-label="Dismiss the guide"
          size={24}
          className={classes.close ?? ''}
          onClick={() => showGuide(false)}
        >
          <X size={14} />
        </ActionIcon>
      </Tooltip>
      <p className={classes.advice} aria-live="polite">
        {advice.text}
      </p>
      <Button
        variant="light"
        className={classes.act ?? ''}
        onClick={() => doAction(advice.action, store, actions)}
      >
        {advice.label}
      </Button>
    </section>
  );
};

const Wanted = () => {
  const input = useChecklistInput();
  return input === null ? null : <Way input={input} />;
};

/** Five steps from an empty page to a bundle: where one is, and what comes next. */
export const Guide = () => (useWanted() ? <Wanted /> : null);
