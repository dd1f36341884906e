import { ArrowRight, Folder, Server, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Remark } from '../../core/interchange/define-format.ts';
import type { ImportPlan, PlanItem } from '../../core/interchange/import-plan.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import classes from './plan-view.module.css';

const ICONS = { domain: Folder, host: Server, person: UserRound, dependency: ArrowRight } as const;

const ItemIcon = ({ item }: { readonly item: PlanItem }) => {
  if (item.element === 'service') return <KindIcon kind={item.kind ?? ''} size={16} />;
  const Icon = ICONS[item.element];
  return <Icon size={16} strokeWidth={1.6} aria-hidden />;
};

const lineOf = (line: number | null): ReactNode =>
  line === null ? null : <span className={classes.line}>line {line}</span>;

const Items = (props: { readonly title: string; readonly items: readonly PlanItem[] }) =>
  props.items.length === 0 ? null : (
    <section aria-label={props.title}>
      <h3 className={classes.title}>
        {props.title} <span className={classes.count}>{props.items.length}</span>
      </h3>
      <ul className={classes.list}>
        {props.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan is made anew, never rearranged
          <li key={index} className={classes.item}>
            <ItemIcon item={item} />
            <span className={classes.name}>{item.name}</span>
            <span className={classes.detail}>{item.detail}</span>
            {lineOf(item.line)}
          </li>
        ))}
      </ul>
    </section>
  );

/** Remarks that say the same, with all their lines. */
const gathered = (remarks: readonly Remark[]): readonly (readonly [string, string])[] => {
  const lines = new Map<string, number[]>();
  for (const { line, text } of remarks)
    lines.set(text, [...(lines.get(text) ?? []), ...(line === null ? [] : [line])]);
  return [...lines].map(([text, all]) => [
    text,
    all.length === 0 ? '' : `${all.length === 1 ? 'line' : 'lines'} ${all.join(', ')}`,
  ]);
};

const Remarks = (props: {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly serious?: boolean;
}) =>
  props.remarks.length === 0 ? null : (
    <section aria-label={props.title}>
      <h3 className={classes.title} data-serious={props.serious}>
        {props.title} <span className={classes.count}>{props.remarks.length}</span>
      </h3>
      <ul className={classes.list}>
        {gathered(props.remarks).map(([text, lines]) => (
          <li key={text} className={classes.remark}>
            <span>{text}</span>
            <span className={classes.line}>{lines}</span>
          </li>
        ))}
      </ul>
    </section>
  );

/** What a plan adds, changes and keeps, and what of the text it leaves out. */
export const PlanView = ({ plan }: { readonly plan: ImportPlan }) => {
  const of = (element: PlanItem['element']): readonly PlanItem[] =>
    plan.added.filter((item) => item.element === element);
  return (
    <>
      <Remarks title="Not understood" remarks={plan.notUnderstood} serious />
      <Items title="New domains" items={of('domain')} />
      <Items title="New services" items={of('service')} />
      <Items title="New machines" items={of('host')} />
      <Items title="New people" items={of('person')} />
      <Items title="New connections" items={of('dependency')} />
      <Items title="Changes" items={plan.changed} />
      <Items title="Already there" items={plan.kept} />
      <Remarks title="Not taken over" remarks={plan.ignored} />
    </>
  );
};
