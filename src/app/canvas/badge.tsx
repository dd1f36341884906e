import type { Severity } from '../../core/projection.ts';
import { SEVERITY_ICONS } from '../ui/severity-icons.ts';

/** What is wrong with an element, for its corner. */
export interface Trouble {
  readonly worst: Severity;
  readonly count: number;
}

const WORDS = { error: 'has an error', warning: 'has a warning' };

/** The worst problem of an element and how many there are; notes are for the panel alone. */
export const Badge = ({ trouble }: { trouble: Trouble | null }) => {
  if (trouble === null || trouble.worst === 'info') return null;
  const Icon = SEVERITY_ICONS[trouble.worst];
  return (
    <span
      className="badge"
      data-severity={trouble.worst}
      data-many={trouble.count > 1}
      role="img"
      aria-label={trouble.count > 1 ? `has ${trouble.count} problems` : WORDS[trouble.worst]}
    >
      <Icon size={14} strokeWidth={2.2} />
      {trouble.count > 1 && <span className="badge-count">{trouble.count}</span>}
    </span>
  );
};
