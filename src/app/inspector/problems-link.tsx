import { UnstyledButton } from '@mantine/core';
import { ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { count } from '../../core/model/count.ts';
import type { Severity } from '../../core/projection.ts';
import { useApp } from '../store/use-store.tsx';
import { problemsOf } from '../ui/field-problem.tsx';
import { showProblemsOf } from '../ui/side-state.ts';

const ICONS: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

/** How many problems an element has, and the way to them. */
export const ProblemsLink = ({ id }: { readonly id: string }) => {
  const problems = useApp((state) => problemsOf(state, id));
  // The list has the worst first.
  const [worst] = problems;
  if (worst === undefined) return null;
  const Icon = ICONS[worst.severity];
  return (
    <UnstyledButton
      className="problems-link"
      data-severity={worst.severity}
      onClick={() => showProblemsOf(id)}
    >
      <Icon size={14} aria-hidden />
      {count(problems.length, 'problem')}
      <ChevronRight size={14} aria-hidden />
    </UnstyledButton>
  );
};
