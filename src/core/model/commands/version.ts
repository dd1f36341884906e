import { versionNamed } from '../events/version.ts';
import { events, type Handler } from './handler.ts';

export const nameVersion: Handler<'name-version'> = ({ event_id, name }) =>
  events(versionNamed.of({ event_id, name }));
