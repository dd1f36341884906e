import { kindOf } from '../catalog/index.ts';
import type { Command } from '../model/commands/command.ts';
import { decide } from '../model/commands/decide.ts';
import { short, verbOf } from '../model/elements.ts';
import { applyTo } from '../model/event-data.ts';
import { DomainId, EdgeId, type Graph, PersonId, ServiceId } from '../model/graph.ts';
import { draftOf } from '../model/graph-draft.ts';
import { isExternalSystem } from '../model/kinds.ts';
import type { IdSource } from '../ports.ts';
import type {
  Remark,
  Sketch,
  SketchedDomain,
  SketchedEdge,
  SketchedService,
} from './define-format.ts';
import type { ImportPlan, PlanItem } from './import-plan.ts';
import { freshName, lineOf, slugLike } from './names.ts';

/** Of what stands in no group: the domain that it goes into. */
const HOME = 'Imported';

/** Makes a plan step by step, each command decided on top of those before it. */
export class Planner {
  readonly #sketch: Sketch;
  readonly #ids: IdSource;
  readonly #draft;
  readonly #gesture: Command[] = [];
  readonly #added: PlanItem[] = [];
  readonly #changed: PlanItem[] = [];
  readonly #kept: PlanItem[] = [];
  readonly #created: string[] = [];
  readonly #notUnderstood: Remark[];
  /** Ids of elements by the sketch's keys. */
  readonly #idOf = new Map<string, string>();
  /** Elements that something of the sketch already stands for. */
  readonly #taken = new Set<string>();
  #home: DomainId | null = null;

  constructor(sketch: Sketch, graph: Graph, ids: IdSource) {
    this.#sketch = sketch;
    this.#ids = ids;
    this.#draft = draftOf(graph);
    this.#notUnderstood = [...sketch.notUnderstood];
  }

  plan(): ImportPlan {
    const { domains, services, people, edges, ignored } = this.#sketch;
    for (const domain of domains) this.#domain(domain);
    for (const domain of domains) this.#nest(domain);
    for (const service of services) this.#service(service);
    for (const person of people) this.#person(person.key, person.name, person.line);
    for (const edge of edges) this.#edge(edge);
    return {
      gesture: this.#gesture,
      added: this.#added,
      changed: this.#changed,
      kept: this.#kept,
      ignored,
      notUnderstood: this.#notUnderstood,
      created: this.#created,
    };
  }

  /** Whether the command can happen; why not is reported. */
  #does(command: Command, line: number | null, what: string): boolean {
    const events = decide([command], this.#draft);
    if (!events.ok) {
      this.#notUnderstood.push({ line, text: `Left out ${what}: ${events.error.message}` });
      return false;
    }
    if (events.value.length === 0) return false;
    for (const event of events.value) applyTo(this.#draft, event);
    this.#gesture.push(command);
    return true;
  }

  #stands(key: string, id: string): void {
    this.#idOf.set(key, id);
    this.#taken.add(id);
  }

  #newDomain(wish: string, line: number | null, detail: string): DomainId | null {
    const name = freshName(wish, Object.values(this.#draft.domains));
    const domain_id = DomainId.parse(this.#ids());
    if (!this.#does({ type: 'create-domain', domain_id, name }, line, `domain "${name}"`))
      return null;
    this.#added.push({ element: 'domain', name, detail, line });
    this.#created.push(domain_id);
    return domain_id;
  }

  #domain({ key, name: written, line }: SketchedDomain): void {
    const name = lineOf(written) || key;
    const known = Object.values(this.#draft.domains).find(
      (one) => slugLike(one.name) === slugLike(name) && !this.#taken.has(one.domain_id),
    );
    if (known !== undefined) this.#kept.push({ element: 'domain', name, detail: '', line });
    const id = known?.domain_id ?? this.#newDomain(name, line, '');
    if (id !== null) this.#stands(key, id);
  }

  #nest({ key, parent, line }: SketchedDomain): void {
    const id = this.#draft.domains[this.#idOf.get(key) ?? '']?.domain_id;
    const above = this.#draft.domains[this.#idOf.get(parent ?? '') ?? ''];
    if (id === undefined || above === undefined) return;
    const name = this.#draft.domains[id]?.name ?? '';
    const changes = { parent_domain_id: above.domain_id };
    if (!this.#does({ type: 'update-domain', domain_id: id, changes }, line, `"${name}"`)) return;
    const detail = `in ${above.name}`;
    const added = this.#added.findIndex((item) => item.element === 'domain' && item.name === name);
    const item = this.#added[added];
    if (item !== undefined && this.#created.includes(id)) this.#added[added] = { ...item, detail };
    else this.#changed.push({ element: 'domain', name, detail: `moves: ${detail}`, line });
  }

  /** The domain of what stands in none: the one of that name, made when it is first needed. */
  #homeDomain(line: number | null): DomainId | null {
    const wish = lineOf(this.#sketch.title ?? '') || HOME;
    const known = Object.values(this.#draft.domains).find(
      ({ name }) => slugLike(name) === slugLike(wish),
    );
    this.#home ??=
      known?.domain_id ?? this.#newDomain(wish, line, 'for what stands in no subgraph');
    return this.#home;
  }

  #service({ key, name: written, kind, domain, line }: SketchedService): void {
    const wish = lineOf(written) || key;
    const container = this.#draft.domains[this.#idOf.get(domain ?? '') ?? '']?.domain_id;
    const domain_id = container ?? (isExternalSystem({ kind }) ? null : this.#homeDomain(line));
    const siblings = Object.values(this.#draft.services).filter(
      (one) => one.domain_id === domain_id,
    );
    const known = siblings.find(
      (one) => slugLike(one.name) === slugLike(wish) && !this.#taken.has(one.service_id),
    );
    if (known !== undefined) {
      const other = kindOf(known.kind)?.kind !== kindOf(kind)?.kind;
      const title = kindOf(known.kind)?.title ?? known.kind;
      const detail = other ? `stays ${title}` : title;
      this.#kept.push({ element: 'service', name: wish, detail, kind: known.kind, line });
      this.#stands(key, known.service_id);
      return;
    }
    const name = freshName(wish, siblings);
    const service_id = ServiceId.parse(this.#ids());
    const service = { service_id, domain_id, name, kind };
    if (!this.#does({ type: 'add-service', service }, line, `service "${name}"`)) return;
    const place = domain_id === null ? 'outside' : this.#draft.domains[domain_id]?.name;
    const detail = `${kindOf(kind)?.title ?? kind}, ${place}`;
    this.#added.push({ element: 'service', name, detail, kind, line });
    this.#created.push(service_id);
    this.#stands(key, service_id);
  }

  #person(key: string, written: string, line: number | null): void {
    const name = lineOf(written) || key;
    const known = Object.values(this.#draft.people).find((one) => one.name === name);
    if (known !== undefined) {
      this.#kept.push({ element: 'person', name, detail: '', line });
      this.#stands(key, known.person_id);
      return;
    }
    const person_id = PersonId.parse(this.#ids());
    const person = { person_id, name, username: '', email: '', ssh_keys: [] };
    if (!this.#does({ type: 'add-person', person }, line, `person "${name}"`)) return;
    this.#added.push({ element: 'person', name, detail: '', line });
    this.#created.push(person_id);
    this.#stands(key, person_id);
  }

  #edge(edge: SketchedEdge): void {
    const { kind, subjects, line, note } = edge;
    const [from, to] = [this.#idOf.get(edge.from), this.#idOf.get(edge.to)];
    if (from === undefined || to === undefined) return;
    const name = `${short(this.#draft, from)} ${verbOf(kind)} ${short(this.#draft, to)}`;
    const twin = Object.values(this.#draft.edges).some(
      (one) => one.kind === kind && one.from === from && one.to === to,
    );
    const item: PlanItem = {
      element: 'dependency',
      name,
      detail: note || (subjects ?? []).join(', '),
      line,
    };
    const edge_id = EdgeId.parse(this.#ids());
    const drawn = { edge_id, kind, from, to, ...(subjects && { subjects: [...subjects] }) };
    if (twin) this.#kept.push(item);
    else if (!this.#does({ type: 'add-edge', edge: drawn }, line, `that ${name}`)) return;
    else {
      this.#added.push(item);
      this.#created.push(edge_id);
    }
    if (note !== '') this.#annotate(from, `To ${short(this.#draft, to)}: ${note}`, line);
  }

  /** A label has no place of its own; it is kept with the service that the line leaves. */
  #annotate(id: string, text: string, line: number | null): void {
    const service = this.#draft.services[id];
    if (service === undefined) {
      this.#notUnderstood.push({
        line,
        text: `Left out a label, since domains have no notes: ${text}`,
      });
      return;
    }
    if (service.notes.split('\n').includes(text)) return;
    const notes = service.notes === '' ? text : `${service.notes}\n${text}`;
    const { service_id, name, kind } = service;
    if (!this.#does({ type: 'update-service', service_id, changes: { notes } }, line, 'a label'))
      return;
    if (!this.#created.includes(service_id))
      this.#changed.push({ element: 'service', name, detail: `notes: ${text}`, kind, line });
  }
}
