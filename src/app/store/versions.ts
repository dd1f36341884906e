import type { Journal } from '../../core/model/envelope.ts';
import { eventName } from '../../core/model/event-data.ts';
import { describeStep } from '../../core/model/history.ts';
import { type Step, stepsOf } from '../../core/model/steps.ts';
import { versionsOf } from '../../core/model/versions.ts';
import type { AppStore } from './use-store.tsx';

/** The drawing after one gesture. */
export interface Version {
  /** How many events of the journal lead to it. */
  readonly count: number;
  /** The last of them. */
  readonly event_id: string;
  readonly actor: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** What the gesture did, in one line. */
  readonly text: string;
  /** `null` when nobody named it. */
  readonly name: string | null;
}

/** Whether a gesture did nothing but name a version: then the drawing after it is no other. */
const isNaming = (step: Step): boolean =>
  step.events.every((event) => eventName(event) === 'Workspace.VersionNamed');

/** All versions that a journal knows, the oldest first: one a gesture that changed the drawing. */
export const timelineOf = (journal: Journal): readonly Version[] => {
  const names = versionsOf(journal);
  return stepsOf(journal).flatMap((step): readonly Version[] => {
    if (isNaming(step)) return [];
    const ids = step.events.map((event) => event.event_id);
    return [
      {
        count: step.index + step.events.length,
        event_id: ids.at(-1) ?? '',
        actor: step.actor,
        timestamp: step.timestamp,
        text: describeStep(journal, step),
        name: ids.map((id) => names.get(id)).findLast((name) => name !== undefined) ?? null,
      },
    ];
  });
};

/** Which version (from 1) is seen after so many events; `null`: the last. 0: the empty drawing. */
export const seenPosition = (versions: readonly Version[], count: number | null): number =>
  count === null
    ? versions.length
    : versions.findLastIndex((version) => version.count <= count) + 1;

/** Looks at a version by its position, or at the present after the last; a comparison stays. */
export const goToVersion = (
  store: AppStore,
  versions: readonly Version[],
  position: number,
): void => {
  const { look, leave, visit } = store.getState();
  const next = Math.max(0, Math.min(versions.length, position));
  if (next === versions.length && visit?.comparison == null) leave();
  else look(versions[next - 1]?.count ?? 0, visit?.comparison?.count ?? null);
};

/** Looks at the version that is so many steps later; earlier when negative. */
export const stepThroughTime = (store: AppStore, steps: number): void => {
  const { document, visit } = store.getState();
  const versions = timelineOf(document.journal);
  goToVersion(store, versions, seenPosition(versions, visit?.count ?? null) + steps);
};
