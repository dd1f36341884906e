import { ROLES, type Role, type ServiceKind } from '../../core/catalog/define-service-kind.ts';
import { SERVICE_KINDS } from '../../core/catalog/index.ts';
import { EXTERNAL_SYSTEM } from '../../core/model/kinds.ts';

const TITLES: Readonly<Record<Role, string>> = {
  application: 'Applications',
  data: 'Data',
  messaging: 'Messaging',
  gateway: 'Gateways',
  identity: 'Identity',
  observability: 'Observability',
  storage: 'Storage',
  network: 'Network',
  external: 'External',
};

/** Service kinds of one role. */
export interface Group {
  readonly title: string;
  readonly kinds: readonly ServiceKind[];
}

const matches = (kind: ServiceKind, search: string): boolean =>
  [kind.title, kind.kind, kind.description, ...kind.aliases].some((text) =>
    text.toLowerCase().includes(search),
  );

/** The kinds that a search finds, by role; applications lead, as every design begins with them. */
export const groupsOf = (search: string): readonly Group[] => {
  const wanted = search.trim().toLowerCase();
  const order: readonly Role[] = ['application', ...ROLES.filter((role) => role !== 'application')];
  return order.flatMap((role) => {
    const kinds = SERVICE_KINDS.filter(
      (kind) => kind.role === role && kind.kind !== EXTERNAL_SYSTEM && matches(kind, wanted),
    );
    return kinds.length === 0 ? [] : [{ title: TITLES[role], kinds }];
  });
};

/** What a search means: what is called so, else what is shown first. */
export const bestOf = (groups: readonly Group[], search: string): ServiceKind | null => {
  const wanted = search.trim().toLowerCase();
  const kinds = groups.flatMap((group) => group.kinds);
  if (wanted === '') return null;
  return kinds.find(({ title }) => title.toLowerCase().startsWith(wanted)) ?? kinds[0] ?? null;
};
