import { v7 } from 'uuid';
import type { Clock, IdSource } from '../core/ports.ts';

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();

/** Fresh UUIDv7s: they sort by the time at which they were made. */
export const uuidV7: IdSource = () => v7();
