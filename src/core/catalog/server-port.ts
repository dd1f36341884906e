import { call, ref } from '../nix/build.ts';

/**
 * Port of the PostgreSQL of the same machine, for modules that make a database in it and name no port.
 * Nobody needs to have drawn it: they start it.
 */
export const SERVER_PORT = ref('config', 'services', 'postgresql', 'settings', 'port');

/** The same for programs of PostgreSQL, as `PGPORT`. */
export const PGPORT = call('toString', SERVER_PORT);
