import type { Command } from '../../../src/core/model/commands/command.ts';
import type { Graph } from '../../../src/core/model/graph.ts';
import type { Json } from '../../../src/core/model/text.ts';

/** Numbers choose among what is there, and among what it may become. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly name: string;
}

/** One thing that somebody changes about a drawing; nothing where there is none of it. */
export type Edit = (graph: Graph, choice: Choice, id: () => string) => readonly Command[];

export type Edits = Readonly<Record<string, Edit>>;

/** What a command may change. */
export type Changes<Type extends Command['type']> = Extract<
  Command,
  { readonly type: Type; readonly changes: unknown }
>['changes'];

/** One of some things, unless there is none. */
export const nth = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];

/** One element of a record. */
export const one = <T>(record: Readonly<Record<string, T>>, n: number): T | undefined =>
  nth(Object.values(record), n);

/** Something of these goes, and all that needs it. */
export const gone =
  (of: (graph: Graph) => Readonly<Record<string, unknown>>): Edit =>
  (graph, { a }) => {
    const id = nth(Object.keys(of(graph)), a);
    return id === undefined ? [] : [{ type: 'remove', ids: [id], cascade: true }];
  };

const OPTIONS: readonly Readonly<Record<string, Json>>[] = [
  {},
  { 'services.openssh.settings.PasswordAuthentication': { $force: true } },
  { 'networking.firewall.enable': false, 'users.motd': 'hello' },
  { 'environment.systemPackages': [{ $package: 'jq' }] },
];
/** Options beside those of the drawing. */
export const options = ({ b }: Choice) => ({ extra_options: nth(OPTIONS, b) ?? {} });
