import { UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { count } from '../../core/model/count.ts';
import { useApp } from '../store/use-store.tsx';
import { problemsOf } from '../ui/field-problem.tsx';
import { SEVERITY_ICONS } from '../ui/severity-icons.ts';
import { showProblemsOf } from '../ui/side-state.ts';

/** How many problems an element has, and the way to them. */
export const ProblemsLink = ({ id }: { readonly id: string }) => {
  const problems = useApp((state) => problemsOf(state, id));
  // The list has the worst first.
  const [worst] = problems;
  if (worst === undefined) return null;
  const Icon = SEVERITY_ICONS[worst.severity];
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
