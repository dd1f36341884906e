import Elk from 'elkjs/lib/elk.bundled.js';
import { planOfText } from '../../../core/interchange/plan-of-text.ts';
import { EMPTY_LAYOUT } from '../../../core/model/layout.ts';
import { readJournal } from '../../../core/model/read-journal.ts';
import { knowOptions } from '../../../core/options/known-options.ts';
import type { Drawings } from '../../../core/ports.ts';
import { elkEngine } from '../../../platform/layout/elk-engine.ts';
import { memoryDrawings } from '../../../platform/memory/memory-drawings.ts';
import { createAppStore } from '../../store.ts';
import type { AppPorts } from '../state.ts';
import type { AppStore } from '../use-store.tsx';

let counter = 0;
export const ids = () => {
  counter += 1;
  return `00000000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
};

export const portsOf = (drawings: Drawings, actor = 'ada'): AppPorts => ({
  drawings,
  actor,
  ids,
  clock: () => '2026-01-01T00:00:00.000Z',
  archiver: {
    zip: async () => new Uint8Array(),
    unzip: async () => ({ ok: true, value: new Map() }),
  },
  reader: {
    journal: async (text) => readJournal(text),
    planImport: async (text, file, graph) => planOfText(text, file, graph, ids),
  },
  renderer: { render: async () => ({ ok: true, value: { svg: '', areas: [] } }) },
  layout: elkEngine(async () => new Elk()),
  options: { load: async () => knowOptions({}) },
  freshUserKey: async () => ({ nkey: '', seed: '' }),
  project: () => ({ files: [], diagrams: [], diagnostics: [] }),
  firstVisit: async () => ({ events: [], layout: EMPTY_LAYOUT }),
  whenIdle: (job) => {
    const timer = setTimeout(job);
    return () => clearTimeout(timer);
  },
});

export const opened = async (drawings: Drawings = memoryDrawings(ids), actor = 'ada') => {
  const store = createAppStore(portsOf(drawings, actor));
  await store.getState().start();
  return store;
};

export const names = (store: AppStore): readonly string[] =>
  Object.values(store.getState().shown.graph.domains).map(({ name }) => name);

export const onlyDomain = (store: AppStore) => {
  const [domain] = Object.values(store.getState().document.graph.domains);
  if (domain === undefined) throw new Error('no domain');
  return domain;
};

export const rename = (store: AppStore, name: string) =>
  store
    .getState()
    .preview([
      { type: 'update-domain', domain_id: onlyDomain(store).domain_id, changes: { name } },
    ]);

export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
