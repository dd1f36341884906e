import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react';
import { usePorts } from '../store/use-store.tsx';
import type { Version } from '../store/versions.ts';
import classes from './history.module.css';
import { when, who } from './words.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly versions: readonly Version[];
  /** Which one (from 1) is seen. */
  readonly position: number;
  readonly onGo: (position: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const idOf = (position: number): string => `version-${position}`;

/** The steps, the newest first: who did what, and when. */
export const VersionList = ({ ref, versions, position, onGo, onKeyDown }: Props) => {
  const { actor } = usePorts();
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is seen: the list shows where it stands
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [position]);
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label="Steps"
      tabIndex={0}
      className={classes.list}
      onKeyDown={onKeyDown}
      {...(position > 0 && { 'aria-activedescendant': idOf(position) })}
    >
      {versions
        .map((version, index) => ({ version, at: index + 1 }))
        .toReversed()
        .map(({ version, at }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of its options
          // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active option
          <div
            key={version.count}
            ref={at === position ? current : null}
            id={idOf(at)}
            role="option"
            aria-selected={at === position}
            className={classes.step}
            onClick={() => onGo(at)}
          >
            <span className={classes.text}>{version.text}</span>
            {version.name !== null && <span className={classes.name}>{version.name}</span>}
            <span className={classes.when}>
              {when(version.timestamp)} · {who(version.actor, actor)}
            </span>
          </div>
        ))}
    </div>
  );
};
