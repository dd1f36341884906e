import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { Box, Search, Server, UserRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { short } from '../../core/model/elements.ts';
import { grouped } from '../../core/model/grouped.ts';
import { useCommandContext } from '../commands/use-command-context.ts';
import { useApp } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { shortcut } from '../ui/keys.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { type Entry, entriesOf } from './entries.ts';
import classes from './finder.module.css';
import { readQuery } from './query.ts';

const [spotlightStore, spotlight] = createSpotlight();

const NOUNS: Readonly<Record<string, typeof Box>> = {
  domain: Box,
  host: Server,
  person: UserRound,
};

const EntryIcon = ({ entry }: { entry: Entry }) => {
  const Icon = entry.icon ?? NOUNS[entry.kind ?? ''];
  if (Icon !== undefined) return <Icon size={16} aria-hidden="true" />;
  return entry.kind === undefined ? (
    <span className={classes.gap} />
  ) : (
    <KindIcon kind={entry.kind} size={16} />
  );
};

const close = (): void => useView.setState({ finding: null });

const Line = ({ entry }: { entry: Entry }) => (
  <Spotlight.Action
    className={classes.entry}
    onClick={() => {
      // What is chosen may itself find something next.
      close();
      entry.run();
    }}
  >
    <EntryIcon entry={entry} />
    <span className={classes.title}>{entry.title}</span>
    <span className={classes.more}>{entry.more}</span>
    {entry.keys && <kbd className="keys">{shortcut(entry.keys)}</kbd>}
  </Spotlight.Action>
);

/** Finds commands and elements by a few letters, and what an element can be joined to. */
export const Finder = () => {
  const context = useCommandContext();
  const finding = useView((state) => state.finding);
  const graph = useApp((state) => state.shown.graph);
  const [query, setQuery] = useState('');
  useKeyboardBack(finding !== null);
  useEffect(() => {
    setQuery('');
    if (finding === null) spotlight.close();
    else spotlight.open();
  }, [finding]);
  // Groups stand in the order of the best entry of each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another graph has other entries
  const groups = useMemo(() => {
    const entries = finding === null ? [] : entriesOf(context, finding, readQuery(query));
    return grouped(entries, ({ group }) => group);
  }, [context, finding, query, graph]);
  const joins = finding?.mode === 'join';
  const label = joins ? `Connect ${short(graph, finding.from)} to` : 'Find a command or an element';
  return (
    <Spotlight.Root
      store={spotlightStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={close}
      closeOnActionTrigger={false}
      returnFocus={false}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={600}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': label } }}
      classNames={{
        actionsList: classes.list ?? '',
        actionsGroup: classes.group ?? '',
        footer: classes.footer ?? '',
      }}
    >
      <Spotlight.Search
        aria-label={label}
        placeholder={
          joins ? label : 'Find a command or an element: orders kind:postgresql has:problem'
        }
        leftSection={<Search size={16} />}
      />
      <Spotlight.ActionsList>
        {[...groups].map(([group, entries]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.size === 0 && <Spotlight.Empty>Nothing fits “{query}”.</Spotlight.Empty>}
      </Spotlight.ActionsList>
      {!joins && (
        <Spotlight.Footer>
          <span className={classes.hint}>kind: domain: host: has:problem narrow the search</span>
        </Spotlight.Footer>
      )}
    </Spotlight.Root>
  );
};
