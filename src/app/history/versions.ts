import type { Journal } from '../../core/model/envelope.ts';
import { eventName } from '../../core/model/event-data.ts';
import { describeStep } from '../../core/model/history.ts';
import { type Step, stepsOf } from '../../core/model/steps.ts';
import { versionsOf } from '../../core/model/versions.ts';

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
