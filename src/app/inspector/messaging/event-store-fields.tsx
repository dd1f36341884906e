import { Select, Switch } from '@mantine/core';
import { useRef } from 'react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import type { EventStore } from '../../../core/model/graph.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useAskedField, useFieldProblem } from '../../ui/field-problem.tsx';
import { IntegerInput } from '../../ui/integer-input.tsx';
import './messaging.css';
import { ageIn, retentionOf, UNITS, unitOf } from './retention.ts';

const PLACES = [
  { value: 'streams', label: 'None' },
  { value: 'postgresql', label: 'PostgreSQL' },
  { value: 'jetstream', label: 'JetStream' },
] as const;

const MEANT: Readonly<Record<string, string>> = {
  streams: 'Nothing is kept for it, but where it uses NATS its streams hold events for 30 days.',
  postgresql: 'A table in its PostgreSQL that is only added to, beside its streams.',
  jetstream: 'Its streams alone.',
};

const FRESH: EventStore = { backend: 'postgresql', retention: '30d', compression: false };

interface Props {
  /** `null`: nothing is said of it. */
  readonly store: EventStore | null;
  readonly update: (store: EventStore | null) => Gesture;
}

/** Where a domain keeps its events, and for how long. */
export const EventStoreFields = ({ store, update }: Props) => {
  const app = useAppStore();
  const field = useRef<HTMLInputElement>(null);
  useAskedField('event_store', field);
  const problem = useFieldProblem('event_store');
  const run = (changed: EventStore | null): void => {
    app.getState().run(update(changed));
  };
  const choose = (place: (typeof PLACES)[number]['value'] | undefined): void => {
    if (place === 'streams') run(null);
    else if (place !== undefined) run({ ...(store ?? FRESH), backend: place });
  };
  const place = store?.backend ?? 'streams';
  return (
    <>
      <Select
        ref={field}
        label="Event store"
        description={MEANT[place]}
        error={problem}
        allowDeselect={false}
        data={PLACES}
        value={place}
        onChange={(value) => choose(PLACES.find((one) => one.value === value)?.value)}
      />
      {store !== null && (
        <>
          <div className="retention">
            <IntegerInput
              label="Retention"
              minimum={1}
              maximum={9999}
              value={ageIn(store.retention)}
              fallback="for ever"
              set={(age) => update({ ...store, retention: retentionOf(age, store.retention) })}
            />
            <Select
              aria-label="Unit of the retention"
              allowDeselect={false}
              disabled={store.retention === ''}
              data={UNITS}
              value={unitOf(store.retention)}
              onChange={(unit) =>
                unit !== null && run({ ...store, retention: `${ageIn(store.retention)}${unit}` })
              }
            />
          </div>
          <Switch
            label="Compression"
            description={
              store.backend === 'postgresql'
                ? 'Of payloads with LZ4, and of streams on disk.'
                : 'Of streams on disk, with S2.'
            }
            checked={store.compression}
            onChange={(event) => run({ ...store, compression: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
};
