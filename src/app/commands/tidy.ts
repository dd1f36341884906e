import { LayoutGrid } from 'lucide-react';
import { type TidyScope, tidy } from '../../core/model/tidy.ts';
import { messageOf } from '../../core/result.ts';
import { usePageParts } from '../store/page-parts.ts';
import { asTask } from '../store/tasks.ts';
import type { AppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { type CommandContext, defineChange } from './define-command.ts';
import { placedSelection } from './selected.ts';

const WORDS = { everything: 'everything', new: 'what is new', selection: 'the selection' };

/** Tidies, shows the way there, and says so; what changed meanwhile is not overwritten. */
const tidyNow = async (store: AppStore, scope: TidyScope): Promise<void> => {
  store.getState().commit();
  const { document } = store.getState();
  const what = WORDS[typeof scope === 'string' ? scope : 'selection'];
  try {
    const places = await asTask(store, `Tidying ${what}`, ({ signal }) =>
      tidy(document, { arrange: (part) => store.ports.layout.arrange(part, signal) }, scope),
    );
    if (places === null) return;
    if (store.getState().document !== document)
      return store.getState().tell('The drawing changed meanwhile: tidy again.');
    useView.setState({ glide: { from: document.layout } });
    store.getState().move(places, { what: `tidying ${what}`, tell: `Tidied ${what}.` });
    if (store.getState().document === document)
      store.getState().tell(`Tidying ${what} would move nothing.`);
    if (scope === 'everything') usePageParts.getState().stage?.contain();
  } catch (cause) {
    store.getState().notify({
      code: 'tidy-failed',
      message: `The drawing cannot be tidied: ${messageOf(cause)}.`,
      remedy: 'Reload the page and try again; nothing was moved.',
    });
  }
};

const unlocked = (): boolean => !useView.getState().locked;

const hasNew = ({ store }: CommandContext): boolean =>
  Object.values(store.getState().document.layout.nodes).some(({ auto }) => auto === true);

export const tidyEverything = defineChange({
  id: 'tidy-everything',
  title: 'Tidy everything',
  group: 'Arrange',
  icon: LayoutGrid,
  keys: ['Alt+Shift+T'],
  menus: ['canvas'],
  enabled: unlocked,
  run: ({ store }) => tidyNow(store, 'everything'),
});

export const TIDY_COMMANDS = [
  tidyEverything,
  defineChange({
    id: 'tidy-selection',
    title: 'Tidy the selection',
    group: 'Arrange',
    icon: LayoutGrid,
    menus: ['domain', 'many'],
    enabled: ({ store }) => unlocked() && placedSelection(store.getState()).length > 0,
    run: ({ store }) => tidyNow(store, placedSelection(store.getState())),
  }),
  defineChange({
    id: 'tidy-new',
    title: 'Tidy only what is new',
    group: 'Arrange',
    icon: LayoutGrid,
    menus: ['canvas'],
    enabled: (context) => unlocked() && hasNew(context),
    run: ({ store }) => tidyNow(store, 'new'),
  }),
];
