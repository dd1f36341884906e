-- Events of a domain, which come and stay as they are. Applied again, it changes nothing.
BEGIN;
CREATE SCHEMA IF NOT EXISTS event_store;

CREATE TABLE IF NOT EXISTS event_store.events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  aggregate_id text NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  event_type text NOT NULL,
  correlation_id uuid,
  causation_id uuid,
  payload jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  -- Two writers cannot both add what follows the same event.
  UNIQUE (aggregate_id, version)
);
CREATE INDEX IF NOT EXISTS events_recorded_at ON event_store.events (recorded_at);

CREATE OR REPLACE FUNCTION event_store.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are only added, never changed' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.events
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse();

GRANT USAGE ON SCHEMA event_store TO :"role";
GRANT SELECT ON event_store.events TO :"role";
GRANT INSERT (
  event_id, aggregate_id, version, event_type, correlation_id, causation_id, payload
) ON event_store.events TO :"role";
COMMIT;
