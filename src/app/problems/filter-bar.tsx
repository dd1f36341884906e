import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { FAMILIES, FAMILY_TITLES, SEVERITIES, type Severity } from '../../core/projection.ts';
import type { Counts } from './filter.ts';
import classes from './filter-bar.module.css';
import { setFilter, useProblems } from './problems-state.ts';
import { SEVERITY_WORDS } from './words.ts';

const Toggle = (props: {
  readonly name: string;
  readonly count?: number;
  readonly pressed: boolean;
  readonly onToggle: () => void;
}) => (
  <button
    type="button"
    className={classes.toggle}
    aria-pressed={props.pressed}
    onClick={props.onToggle}
  >
    {props.name}
    {props.count !== undefined && <span className={classes.count}>{props.count}</span>}
  </button>
);

/** What narrows the list: family, severity, selected elements, words. */
export const FilterBar = ({ counts }: { readonly counts: Counts }) => {
  const filter = useProblems((state) => state.filter);
  const toggle = (severity: Severity): void => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    setFilter({ hidden });
  };
  return (
    <div className={classes.bar}>
      <fieldset className={classes.families}>
        <legend className="sr-only">Family</legend>
        <Toggle
          name="All"
          count={counts.all}
          pressed={filter.family === null}
          onToggle={() => setFilter({ family: null })}
        />
        {FAMILIES.map((family) => (
          <Toggle
            key={family}
            name={FAMILY_TITLES[family]}
            count={counts.families[family]}
            pressed={filter.family === family}
            onToggle={() => setFilter({ family })}
          />
        ))}
      </fieldset>
      <div className={classes.row}>
        <TextInput
          aria-label="Search problems"
          placeholder="Search"
          className={classes.search ?? ''}
          leftSection={<Search size={14} />}
          value={filter.text}
          onChange={(event) => setFilter({ text: event.currentTarget.value })}
        />
        {SEVERITIES.filter((severity) => counts.severities[severity] > 0).map((severity) => (
          <Toggle
            key={severity}
            name={`${SEVERITY_WORDS[severity]}s`}
            count={counts.severities[severity]}
            pressed={!filter.hidden.has(severity)}
            onToggle={() => toggle(severity)}
          />
        ))}
        <Toggle
          name="Selected only"
          pressed={filter.selected}
          onToggle={() => setFilter({ selected: !filter.selected })}
        />
      </div>
    </div>
  );
};
