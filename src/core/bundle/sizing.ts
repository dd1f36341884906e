import type { Sizes } from '../catalog/scope.ts';
import type { Load } from '../catalog/sizes.ts';

/**
 * Sizes of a PostgreSQL server: twenty connections for each service that uses it and ten for
 * people, never fewer than the default; a quarter of its memory for buffers, 15 % below 1 GiB; what
 * remains, for three sorts in each connection. Where the memory is unknown, PostgreSQL's defaults.
 *
 * `nix/lib/sizing.nix` computes the same.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config-resource.html
 * @see https://wiki.postgresql.org/wiki/Tuning_Your_PostgreSQL_Server
 */
export const postgresqlSizes = ({ clients, memory }: Load): Sizes => {
  const connections = Math.max(100, clients * 20 + 10);
  if (memory === null) return { connections: `${connections}`, buffers: '128MB', sort: '4MB' };
  const buffers =
    memory >= 1024 ? Math.floor(memory / 4) : Math.max(16, Math.floor((memory * 15) / 100));
  const sort = Math.max(64, Math.floor(((memory - buffers) * 1024) / (connections * 3)));
  return { connections: `${connections}`, buffers: `${buffers}MB`, sort: `${sort}kB` };
};
