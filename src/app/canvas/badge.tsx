import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../core/project.ts';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };
const WORDS = { error: 'has an error', warning: 'has a warning', info: 'has a note' };

/** The worst problem of an element, at its corner; notes are for the panel alone. */
export const Badge = ({ worst }: { worst: Severity | null }) => {
  if (worst === null || worst === 'info') return null;
  const Icon = ICONS[worst];
  return (
    <span className="badge" data-severity={worst} role="img" aria-label={WORDS[worst]}>
      <Icon size={14} strokeWidth={2.2} />
    </span>
  );
};
