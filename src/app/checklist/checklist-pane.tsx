import { CircleCheck, CircleDashed } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type Checked, check } from '../../core/checklist/check.ts';
import type { Failing } from '../../core/checklist/define-checklist-item.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useChecklistInput } from '../ui/use-checklist-input.ts';
import { useWhileVisible } from '../ui/use-visible.ts';
import classes from './checklist-pane.module.css';

/** What stands in the way of an item that is listed at once. */
const LISTED = 5;

const Way = ({ failing }: { readonly failing: Failing }) => {
  const store = useAppStore();
  const { message, elements } = failing;
  if (elements.length === 0) return <li className={classes.plain}>{message}</li>;
  return (
    <li>
      <button
        type="button"
        className={classes.link}
        onClick={() => store.getState().reveal(elements)}
      >
        {message}
      </button>
    </li>
  );
};

const Item = ({ checked: { item, met, failing } }: { readonly checked: Checked }) => {
  const rest = failing.length - LISTED;
  const Icon = met ? CircleCheck : CircleDashed;
  return (
    <li className={classes.item} data-met={met}>
      <Icon size={18} className={classes.icon} role="img" aria-label={met ? 'Met' : 'Not met'} />
      <div className={classes.body}>
        <h3 className={classes.title}>{item.title}</h3>
        <p className={classes.hint}>{item.looksAt}</p>
        {!met && (
          <ul className={classes.failing} aria-label="In the way">
            {failing.slice(0, LISTED).map((one) => (
              <Way key={one.elements.join() + one.message} failing={one} />
            ))}
            {rest > 0 && <li className={classes.plain}>and {rest} more</li>}
          </ul>
        )}
      </div>
    </li>
  );
};

/** The checklist of the drawing: each item is computed, and leads to what stands in its way. */
export const ChecklistPane = () => {
  const pane = useRef<HTMLElement>(null);
  const input = useWhileVisible(pane, useChecklistInput());
  const checked = useMemo(() => (input === null ? [] : check(input)), [input]);
  const met = checked.filter((one) => one.met).length;
  return (
    <section ref={pane} aria-label="Checklist" className={classes.pane}>
      <p className={classes.summary}>
        {met} of {checked.length} met
      </p>
      <ol className={classes.list}>
        {checked.map((one) => (
          <Item key={one.item.name} checked={one} />
        ))}
      </ol>
    </section>
  );
};
