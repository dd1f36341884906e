import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import './fields-section.css';

interface Props {
  readonly title: string;
  /** How many things are set in it. */
  readonly count: number;
  /** What is wrong with what is in it; seen while it is closed, too. */
  readonly problem?: ReactNode;
  /** Rendered while it is open. */
  readonly children: ReactNode;
}

/** Fields that are asked for seldom: closed until one of them is set, or somebody opens them. */
export const FieldsSection = ({ title, count, problem, children }: Props) => {
  const [open, setOpen] = useState(count > 0);
  const id = useId();
  return (
    <section className="fields-section" aria-label={title}>
      <button
        type="button"
        className="fields-section-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        {title}
        {count > 0 && <span className="fields-section-count">{count}</span>}
      </button>
      {problem}
      <div id={id} hidden={!open}>
        {open && <div className="fields-section-body">{children}</div>}
      </div>
    </section>
  );
};
