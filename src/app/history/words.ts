import type { Version } from '../store/versions.ts';

/** When it happened, as this place writes it. */
export const when = (timestamp: string): string => {
  const time = new Date(timestamp);
  return Number.isNaN(time.getTime())
    ? timestamp
    : time.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
};

/** Who did it: names of browsers say little, so they are cut short. */
export const who = (actor: string, me: string): string =>
  actor === me ? 'you' : actor.replace(/^browser-(?:[0-9a-f]+-)*/, 'browser ');

/** What a version is called: its name, else its place. */
export const titleOf = (version: Version | undefined, position: number): string =>
  version === undefined ? 'the empty drawing' : (version.name ?? `step ${position}`);
