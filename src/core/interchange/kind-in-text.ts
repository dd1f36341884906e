import type { ServiceKind } from '../catalog/define-service-kind.ts';
import { kindOf, SERVICE_KINDS } from '../catalog/index.ts';

/** Words that say what a program does with a service of that name: `kafka consumer` is a program. */
const PROGRAM =
  /^(?:api|app|application|adapter|backend|bff|client|connector|consumer|controller|frontend|gateway|handler|importer|job|lambda|listener|processor|producer|publisher|subscriber|sync|ui|web|webapp|website|worker)$/;

/** Names that people use for much else: alone they say it, among other words they do not. */
const COMMON: ReadonlySet<string> = new Set([
  ...['app', 'service', 'microservice', 'application', 'container', 'image', 'docker', 'oci'],
  ...['external', 'directory', 'logs', 'traces', 'tracing', 'alerts', 'git', 'forge', 'router'],
  ...['ban', 'ci', 'neo', 'uptime', 'resolver', 'failover', 'elastic', 'file share', 'lb'],
]);

/** Whether a kind's name is a word that people use for much else. */
export const isCommonWord = (name: string): boolean => COMMON.has(name);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const NAMES: ReadonlyMap<string, ServiceKind> = new Map(
  SERVICE_KINDS.flatMap((kind: ServiceKind) =>
    [kind.kind, kind.title, ...kind.aliases].map((name): [string, ServiceKind] => [
      wordsOf(name).join(' '),
      kind,
    ]),
  ),
);

const LONGEST = Math.max(...[...NAMES.keys()].map((name) => name.split(' ').length));

/** A name with a version behind it: `postgres15`, `redis7`. */
const unversioned = (name: string): string => name.replace(/(?<=[a-z]{3})\d+$/, '');

/**
 * The kind that a text names: all of it, or some of its words, the longest name first. `null`
 * when it names none, or a program that only works with one.
 */
export const kindInText = (text: string): ServiceKind | null => {
  const exact = kindOf(text);
  if (exact !== null) return exact;
  const words = wordsOf(text);
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    if (length === 1 && words.some((word) => PROGRAM.test(word))) return null;
    for (let start = 0; start + length <= words.length; start += 1) {
      const name = words.slice(start, start + length).join(' ');
      if (length < words.length && COMMON.has(name)) continue;
      const kind = NAMES.get(name) ?? NAMES.get(unversioned(name));
      if (kind !== undefined) return kind;
    }
  }
  return null;
};
