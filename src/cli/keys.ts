import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deploy } from '../core/deployment/deploy.ts';
import { keyless } from '../core/deployment/keyless.ts';
import { seedPathOfDomain, seedPathOfService } from '../core/deployment/seed-path.ts';
import type { Command } from '../core/model/commands/command.ts';
import { type Author, type Document, record } from '../core/model/document.ts';
import { DomainId, ServiceId } from '../core/model/graph.ts';
import { writeJournal } from '../core/model/write-journal.ts';
import type { UserKey, UserKeySource } from '../core/ports.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { EXIT, type Exit } from './exit.ts';
import { readDocument } from './read.ts';
import { reasonOf } from './reason-of.ts';
import { complain, mention, say } from './report.ts';
import { writeText } from './write-text.ts';

export interface KeysOptions {
  readonly events?: string;
  readonly seeds?: string;
}

/** `keys`: one pair, or one for each that a drawing lacks. */
export const keys = async (
  { events, seeds }: KeysOptions,
  fresh: UserKeySource,
  author: Author,
): Promise<Exit> => {
  if (events === undefined && seeds === undefined) {
    const { nkey, seed } = await fresh();
    say(`public key  ${nkey}\nseed        ${seed}`);
    return EXIT.done;
  }
  const done = await complete(events, seeds, fresh, author);
  if (done.ok) return EXIT.done;
  complain(done.error);
  return EXIT.failed;
};

const complete = async (
  events: string | undefined,
  seeds: string | undefined,
  fresh: UserKeySource,
  author: Author,
): Promise<Result<null, Problem>> => {
  if (events === undefined || seeds === undefined)
    return err({
      code: 'wrong-input',
      message: 'Keys for a drawing want a journal and a place for the seeds.',
      remedy: 'Give both --events and --seeds, or neither.',
    });
  const read = await readDocument({ events });
  if (!read.ok) return read;
  mention(read.value.notes);
  const wanted = await pairsFor(read.value.document, fresh);
  const recorded = record(
    read.value.document,
    wanted.map(({ command }) => command),
    author,
  );
  if (!recorded.ok) return recorded;
  // Seeds first: a public key whose seed was lost is of no use.
  for (const { path, pair } of wanted) {
    const stored = await store(join(seeds, path), `${pair.seed}\n`);
    if (!stored.ok) return stored;
    say(`${pair.nkey}  ${join(seeds, path)}`);
  }
  if (wanted.length > 0) return writeText(events, writeJournal(recorded.value.document.journal));
  say('Everybody who wants a NATS key has one.');
  return ok(null);
};

interface Wanted {
  /** As below `/run/secrets`. */
  readonly path: string;
  readonly pair: UserKey;
  readonly command: Command;
}

const pairsFor = async (document: Document, fresh: UserKeySource): Promise<readonly Wanted[]> => {
  const { services, domains } = keyless(deploy(document.graph));
  const wanted: Wanted[] = [];
  for (const domain of domains) {
    const pair = await fresh();
    const changes = { nkey: pair.nkey };
    const domain_id = DomainId.parse(domain.id);
    const command: Command = { type: 'update-domain', domain_id, changes };
    wanted.push({ path: seedPathOfDomain(domain), pair, command });
  }
  for (const service of services) {
    const pair = await fresh();
    const changes = { nkey: pair.nkey };
    const service_id = ServiceId.parse(service.id);
    const command: Command = { type: 'update-service', service_id, changes };
    wanted.push({ path: seedPathOfService(service), pair, command });
  }
  return wanted;
};

/** A file that nobody else may read, and that is not there yet. */
const store = async (file: string, text: string): Promise<Result<null, Problem>> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return ok(null);
  } catch (error) {
    return err({
      code: 'file-unwritable',
      message: `${file} cannot be written: ${reasonOf(error)}.`,
      remedy: 'Give a place where you may write and where there is no seed yet.',
    });
  }
};
