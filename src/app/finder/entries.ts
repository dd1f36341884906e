import type { LucideIcon } from 'lucide-react';
import { SERVICE_KINDS } from '../../core/catalog/index.ts';
import { type CommandContext, isEnabled } from '../commands/define-command.ts';
import { COMMANDS } from '../commands/index.ts';
import { listedCommands } from '../commands/listed.ts';
import { connect } from '../store/connect.ts';
import { joinToNew } from '../store/join-to-new.ts';
import { usePageParts } from '../store/page-parts.ts';
import type { Finding } from '../store/view.ts';
import { elementsOf, passes } from './elements.ts';
import { type Query, rankOf } from './query.ts';

/** One line of the finder. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly more: string;
  readonly group: string;
  readonly icon?: LucideIcon | undefined;
  /** Of a service: shown with the icon of its kind. */
  readonly kind?: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const MOST = 60;

/** The entries that fit, the best first, in groups. */
const ranked = (entries: readonly Entry[], words: readonly string[]): readonly Entry[] => {
  const fitting = entries.flatMap((entry, index) => {
    const rank = rankOf(words, entry.title, `${entry.more} ${entry.group}`);
    return rank === null ? [] : [{ entry, rank, index }];
  });
  return fitting
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST)
    .map(({ entry }) => entry);
};

const commandEntries = (context: CommandContext): readonly Entry[] =>
  [...COMMANDS, ...listedCommands(context.actions.examples)]
    .filter(
      (command) =>
        command.keysOnly !== true && command.id !== 'find' && isEnabled(command, context),
    )
    .map((command) => ({
      id: command.id,
      title: command.title,
      more: command.checked?.(context) ? 'on' : (command.about ?? ''),
      group: command.group,
      icon: command.icon,
      keys: command.keys?.[0],
      run: () => void command.run(context),
    }));

const problemIds = ({ store }: CommandContext): ReadonlySet<string> =>
  new Set(store.getState().projection?.diagnostics.flatMap(({ elements }) => elements));

const elementEntries = (context: CommandContext, query: Query): readonly Entry[] => {
  const { shown, reveal } = context.store.getState();
  const problems = problemIds(context);
  return elementsOf(shown.graph)
    .filter((element) => passes(element, query, problems))
    .map(({ id, name, what, kind }) => ({
      id,
      title: name,
      more: what,
      group: 'Go to',
      kind,
      run: () => {
        reveal([id]);
        usePageParts.getState().stage?.hold(id);
      },
    }));
};

/** What an element can be joined to: what is there, and what would be made for it. */
const joinEntries = (
  context: CommandContext,
  { from, at }: Extract<Finding, { mode: 'join' }>,
): readonly Entry[] => {
  const { store } = context;
  const { document, run } = store.getState();
  const there = elementsOf(document.graph).flatMap(({ id, name, what, kind }): readonly Entry[] => {
    const meant = connect(document.graph, from, id, store.ports.ids);
    if (id === from || !meant.ok) return [];
    const join = () => void run(meant.value, { select: [from] });
    return [{ id, title: name, more: what, group: 'Connect to', kind, run: join }];
  });
  const fresh = SERVICE_KINDS.flatMap((kind): readonly Entry[] => {
    const make = joinToNew(store, from, kind, at);
    if (make === null) return [];
    const title = `New ${kind.title}`;
    const more = kind.description;
    return [{ id: `new-${kind.kind}`, title, more, group: 'Create', kind: kind.kind, run: make }];
  });
  return [...there, ...fresh];
};

/** What the finder shows for what is typed. */
export const entriesOf = (
  context: CommandContext,
  finding: Finding,
  query: Query,
): readonly Entry[] => {
  if (finding.mode === 'join') return ranked(joinEntries(context, finding), query.words);
  const elements = elementEntries(context, query);
  const commands = query.filters.length > 0 ? [] : commandEntries(context);
  return query.words.length === 0
    ? [...commands, ...elements].slice(0, MOST * 3)
    : ranked([...elements, ...commands], query.words);
};
