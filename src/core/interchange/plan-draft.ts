import type { Command } from '../model/commands/command.ts';
import { decideIn } from '../model/commands/decide.ts';
import type { Graph } from '../model/graph.ts';
import { draftOf } from '../model/graph-draft.ts';
import { exists } from '../model/new-id.ts';
import { Name } from '../model/text.ts';
import type { IdSource } from '../ports.ts';
import type { Remark } from './define-format.ts';
import type { PlanItem } from './import-plan.ts';
import { lineOf } from './names.ts';

interface Named {
  readonly key: string;
  readonly name: string;
  readonly id?: string;
}

/** What a plan has so far: every command is decided on top of those before it. */
export class PlanDraft {
  readonly graph;
  readonly gesture: Command[] = [];
  readonly added: PlanItem[] = [];
  readonly changed: PlanItem[] = [];
  readonly kept: PlanItem[] = [];
  readonly created = new Set<string>();
  readonly notUnderstood: Remark[];
  readonly #ids: IdSource;
  /** Ids of elements by the sketch's keys. */
  readonly #idOf = new Map<string, string>();
  /** Elements that something of the sketch already stands for. */
  readonly #taken = new Set<string>();

  constructor(graph: Graph, ids: IdSource, notUnderstood: readonly Remark[]) {
    this.graph = draftOf(graph);
    this.#ids = ids;
    this.notUnderstood = [...notUnderstood];
  }

  /** Whether the command can happen; why not is reported. */
  does(command: Command, line: number | null, what: string): boolean {
    const events = decideIn(command, this.graph);
    if (!events.ok) {
      this.notUnderstood.push({ line, text: `Left out ${what}: ${events.error.message}` });
      return false;
    }
    if (events.value.length === 0) return false;
    this.gesture.push(command);
    return true;
  }

  /** The element of that id now stands for that key. */
  stands(key: string, id: string): void {
    this.#idOf.set(key, id);
    this.#taken.add(id);
  }

  add(item: PlanItem, id: string): void {
    this.added.push(item);
    this.created.add(id);
  }

  /** The first of elements that nothing of the sketch stands for yet. */
  free<T>(alike: readonly T[], idOf: (element: T) => string): T | undefined {
    return alike.find((one) => !this.#taken.has(idOf(one)));
  }

  /** The id that a key of the sketch has become; empty text when it has become none. */
  idOf(key: string | null | undefined): string {
    return this.#idOf.get(key ?? '') ?? '';
  }

  /** The id that is wished for, where nothing has it; else a fresh one. */
  newId(wish: string | undefined): string {
    return wish === undefined || exists(this.graph, wish.toLowerCase())
      ? this.#ids()
      : wish.toLowerCase();
  }

  /** The name that is wished for; one from a drawing stays as it is. */
  nameOf({ key, name, id }: Named): string {
    return id !== undefined && Name.safeParse(name).success ? name : lineOf(name) || key;
  }
}
