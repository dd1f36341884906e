import { memo, useEffect, useMemo, useRef } from 'react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import type { Json } from '../../../core/model/text.ts';
import { firstValue } from '../../../core/options/first-value.ts';
import { splitOptionPath } from '../../../core/options/option-path.ts';
import { typeAt } from '../../../core/options/type-at.ts';
import { useApp, useAppStore } from '../../store/use-store.tsx';
import { useFieldProblem } from '../../ui/field-problem.tsx';
import { FieldsSection } from '../fields-section.tsx';
import './extra-options.css';
import { OptionRow } from './option-row.tsx';
import { ownNames } from './own-names.ts';
import { PathInput } from './path-input.tsx';
import { useOptions } from './use-options.ts';

interface Props {
  readonly options: Readonly<Record<string, Json>>;
  /** The gesture that gives an element these extra options. */
  readonly update: (options: Readonly<Record<string, Json>>) => Gesture;
}

/** Any option of NixOS for an element; closed until there is one, or somebody opens it. */
export const ExtraOptions = memo(
  (props: Props) => (
    <FieldsSection
      title="Extra options"
      count={Object.keys(props.options).length}
      problem={useFieldProblem('extra_options')}
    >
      <OpenEditor {...props} />
    </FieldsSection>
  ),
  (before, after) => before.options === after.options,
);

const OpenEditor = ({ options: given, update }: Props) => {
  const store = useAppStore();
  const graph = useApp((state) => state.document.graph);
  const { options, problem } = useOptions();
  const entries = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = useMemo(() => ownNames(graph, Object.keys(given)), [graph, given]);
  const waiting = options === null && problem === null;
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string | null>(null);

  // The value of an option that was just added takes the keyboard.
  useEffect(() => {
    const path = added.current;
    if (waiting || path === null || !(path in given)) return;
    added.current = null;
    const rows = [...(list.current?.children ?? [])];
    const row = rows.find((each) => each.getAttribute('data-path') === path);
    row?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [given, waiting]);

  const change = (next: Readonly<Record<string, Json>>): void => {
    store.getState().run(update(next));
  };
  return (
    <>
      {entries.length === 0 && (
        <p className="inspector-hint">Set what the fields above do not offer.</p>
      )}
      {waiting && entries.length > 0 && <div className="extra-options-skeleton" aria-hidden />}
      {!waiting && entries.length > 0 && (
        <ul ref={list} className="extra-options-list">
          {entries.map(([path, value]) => (
            <OptionRow
              key={path}
              path={path}
              value={value}
              options={options}
              set={(next) => update({ ...given, [path]: next })}
              onRemove={() => {
                const { [path]: _gone, ...rest } = given;
                change(rest);
              }}
            />
          ))}
        </ul>
      )}
      {problem !== null && (
        <p className="extra-options-unknown" role="status">
          {problem.message} {problem.remedy}
        </p>
      )}
      <PathInput
        label="Add an option of NixOS"
        options={options}
        names={names}
        taken={Object.keys(given)}
        onChoose={(path) => {
          added.current = path;
          const option = options && typeAt(options, splitOptionPath(path));
          change({ ...given, [path]: firstValue(option) });
        }}
      />
    </>
  );
};
