import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import { kindOf } from '../../catalog/index.ts';
import { isCommonWord } from '../kind-in-text.ts';

/** The parts of an image's name: `docker.io/library/postgres:16@sha256:…`. */
export interface ImageName {
  /** The last part of its path: `postgres`. */
  readonly repository: string;
  /** Empty when there is none. */
  readonly tag: string;
}

export const imageName = (image: string): ImageName => {
  const [plain = ''] = image.split('@');
  const last = plain.split('/').at(-1) ?? '';
  const [repository = '', tag = ''] = last.split(':');
  return { repository, tag };
};

/** What publishers put before and behind the program's name. */
const PREFIX = /^(?:cp|eclipse|apache|docker|official)-/;
const SUFFIX = /-(?:alpine|ce|enterprise|oss|server|slim|community)$/;

/** What an image of one program is called by another. */
const ALSO: Readonly<Record<string, string>> = { postgis: 'postgresql', openldap: 'lldap' };

/**
 * The kind that runs what an image holds. The whole name must be that of a program: `mongo` is
 * MongoDB, `mongo-express` is not. `null` of programs that nobody knows here.
 */
export const kindOfImage = (image: string): ServiceKind | null => {
  const name = imageName(image).repository.toLowerCase();
  const short = name.replace(PREFIX, '').replace(SUFFIX, '');
  for (const one of [name, short, ALSO[short] ?? '']) {
    const kind = isCommonWord(one) ? null : kindOf(one);
    if (kind?.deployed && !kind.workload) return kind;
  }
  return null;
};
