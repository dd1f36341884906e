import { Box, Cloud, Plus, Server, StickyNote, UserRound } from 'lucide-react';
import type { ServiceKind } from '../../core/catalog/define-service-kind.ts';
import { externalSystem } from '../../core/catalog/external-system.ts';
import { SERVICE_KINDS } from '../../core/catalog/index.ts';
import {
  addDomain,
  addHost,
  addNote,
  addPerson,
  addService,
  standsAlone,
  targetDomain,
} from '../store/additions.ts';
import { usePageParts } from '../store/page-parts.ts';
import type { AppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { defineChange, type PageCommand } from './define-command.ts';

/** Where the context menu was opened, if it was. */
const pointed = () => useView.getState().pointed ?? undefined;

/** The elements that need no domain, in the order of the palette. */
export const ELEMENT_COMMANDS: readonly PageCommand[] = [
  defineChange({
    id: 'add-domain',
    title: 'Add domain',
    group: 'Add',
    icon: Box,
    menus: ['canvas'],
    run: ({ store }) => addDomain(store, pointed()),
  }),
  defineChange({
    id: 'add-host',
    title: 'Add host',
    group: 'Add',
    icon: Server,
    menus: ['canvas'],
    run: ({ store }) => addHost(store, pointed()),
  }),
  defineChange({
    id: 'add-person',
    title: 'Add person',
    group: 'Add',
    icon: UserRound,
    menus: ['canvas'],
    run: ({ store }) => addPerson(store, pointed()),
  }),
  defineChange({
    id: 'add-external-system',
    title: 'Add external system',
    group: 'Add',
    icon: Cloud,
    menus: ['canvas'],
    run: ({ store }) => addService(store, externalSystem, null, pointed()),
  }),
  defineChange({
    id: 'add-note',
    title: 'Add note',
    group: 'Add',
    icon: StickyNote,
    menus: ['canvas'],
    run: ({ store }) => {
      const middle = pointed() ?? usePageParts.getState().stage?.middle();
      if (middle !== undefined) addNote(store, middle);
    },
  }),
];

/** Adds a service to the domain that is selected, or to the only one. */
const addToDomain = (store: AppStore, kind: ServiceKind): void => {
  const [only, another] = Object.keys(store.getState().document.graph.domains);
  const domain = targetDomain(store.getState()) ?? (another === undefined ? only : undefined);
  if (domain !== undefined) addService(store, kind, domain);
  else store.getState().tell(`Select a domain, then add ${kind.title}: a service needs one.`);
};

/** A command for each kind of service. */
const KIND_COMMANDS: readonly PageCommand[] = SERVICE_KINDS.filter(
  (kind) => !standsAlone(kind),
).map((kind) =>
  defineChange({
    id: `add-${kind.kind}`,
    title: `Add ${kind.title}`,
    group: 'Add',
    icon: Plus,
    enabled: ({ store }) => Object.keys(store.getState().document.graph.domains).length > 0,
    run: ({ store }) => addToDomain(store, kind),
  }),
);

export const ADD_COMMANDS = [...ELEMENT_COMMANDS, ...KIND_COMMANDS];
