import { kindOf } from '../catalog/index.ts';
import { sameJson } from '../model/canonical.ts';
import { edgesLike } from '../model/edge-ends.ts';
import { short, verbOf } from '../model/elements.ts';
import { DomainId, EdgeId, type Graph, HostId, PersonId, ServiceId } from '../model/graph.ts';
import { isExternalSystem } from '../model/kinds.ts';
import { domainClash, serviceClash } from '../model/unique.ts';
import type { IdSource } from '../ports.ts';
import { domainsLike, peopleNamed, servicesLike } from './alike.ts';
import type {
  Sketch,
  SketchedDomain,
  SketchedEdge,
  SketchedPerson,
  SketchedService,
} from './define-format.ts';
import type { ImportPlan, PlanItem } from './import-plan.ts';
import { freshName, lineOf, slugLike } from './names.ts';
import { PlanDraft } from './plan-draft.ts';
import { planHost, planLink } from './plan-network.ts';

/** Of what stands in no group: the domain that it goes into. */
const HOME = 'Imported';

/** Makes a plan of a sketch, element by element. */
export class Planner {
  readonly #sketch: Sketch;
  readonly #draft: PlanDraft;
  #home: DomainId | null = null;

  constructor(sketch: Sketch, graph: Graph, ids: IdSource) {
    this.#sketch = sketch;
    this.#draft = new PlanDraft(graph, ids, sketch.notUnderstood);
  }

  plan(): ImportPlan {
    const { domains, services, hosts, people, edges, links, ignored } = this.#sketch;
    for (const host of hosts) planHost(this.#draft, host);
    for (const link of links) planLink(this.#draft, link);
    for (const domain of domains) this.#domain(domain);
    for (const domain of domains) this.#nest(domain);
    for (const service of services) this.#service(service);
    for (const person of people) this.#person(person);
    for (const edge of edges) this.#edge(edge);
    const { gesture, added, changed, kept, notUnderstood, created } = this.#draft;
    const middles = new Map(
      [...this.#sketch.middles].flatMap(([key, middle]) => {
        const id = this.#draft.idOf(key);
        return created.has(id) ? [[id, middle] as const] : [];
      }),
    );
    return {
      gesture,
      added,
      changed,
      kept,
      ignored,
      notUnderstood,
      created: [...created],
      middles,
    };
  }

  get #graph() {
    return this.#draft.graph;
  }

  #newDomain(sketched: Omit<SketchedDomain, 'parent'>, detail: string): DomainId | null {
    const { key: _, name: __, line, id, purpose, administrator, ...changes } = sketched;
    const wish = this.#draft.nameOf(sketched);
    const domain_id = DomainId.parse(this.#draft.newId(id));
    const clashes =
      id === undefined || domainClash(this.#graph, { domain_id, name: wish }) !== null;
    const name = clashes
      ? freshName(wish, (like) => domainsLike(this.#graph, like).length > 0)
      : wish;
    const command = { type: 'create-domain', domain_id, name, purpose, administrator } as const;
    if (!this.#draft.does(command, line, `domain "${name}"`)) return null;
    this.#draft.does({ type: 'update-domain', domain_id, changes }, line, `fields of "${name}"`);
    this.#draft.add({ element: 'domain', name, detail, line }, domain_id);
    return domain_id;
  }

  #domain(sketched: SketchedDomain): void {
    const name = this.#draft.nameOf(sketched);
    const known = this.#draft.free(
      domainsLike(this.#graph, slugLike(name)),
      (one) => one.domain_id,
    );
    if (known !== undefined)
      this.#draft.kept.push({ element: 'domain', name, detail: '', line: sketched.line });
    const { parent: _, ...fields } = sketched;
    const id = known?.domain_id ?? this.#newDomain(fields, '');
    if (id !== null) this.#draft.stands(sketched.key, id);
  }

  #nest({ key, parent, line }: SketchedDomain): void {
    const { added, changed, created } = this.#draft;
    const domain = this.#graph.domains[this.#draft.idOf(key)];
    const above = this.#graph.domains[this.#draft.idOf(parent)];
    if (domain === undefined || above === undefined) return;
    const { domain_id, name } = domain;
    const changes = { parent_domain_id: above.domain_id };
    if (!this.#draft.does({ type: 'update-domain', domain_id, changes }, line, `"${name}"`)) return;
    const detail = `in ${above.name}`;
    const at = added.findIndex((item) => item.element === 'domain' && item.name === name);
    const item = added[at];
    if (item !== undefined && created.has(domain_id)) added[at] = { ...item, detail };
    else changed.push({ element: 'domain', name, detail: `moves: ${detail}`, line });
  }

  /** The domain of what stands in none: the one of that name, made when it is first needed. */
  #homeDomain(line: number | null): DomainId | null {
    const name = lineOf(this.#sketch.title ?? '') || HOME;
    this.#home ??=
      domainsLike(this.#graph, slugLike(name))[0]?.domain_id ??
      this.#newDomain({ key: name, name, line }, 'for what stands in no group');
    return this.#home;
  }

  #service(sketched: SketchedService): void {
    const { key, name: _, line, id, kind, domain, host, nkey, ...facts } = sketched;
    const wish = this.#draft.nameOf(sketched);
    const container = this.#graph.domains[this.#draft.idOf(domain)]?.domain_id;
    const domain_id = container ?? (isExternalSystem({ kind }) ? null : this.#homeDomain(line));
    const siblings = (like: string) => servicesLike(this.#graph, domain_id, like);
    const known = this.#draft.free(siblings(slugLike(wish)), (one) => one.service_id);
    if (known !== undefined) {
      const title = kindOf(known.kind)?.title ?? known.kind;
      const other = kindOf(known.kind)?.kind !== kindOf(kind)?.kind;
      const differs = !sameJson({ ...known, ...facts }, known);
      const detail = other ? `stays ${title}` : `${title}${differs ? ', keeps its settings' : ''}`;
      this.#draft.kept.push({ element: 'service', name: wish, detail, kind: known.kind, line });
      this.#draft.stands(key, known.service_id);
      return;
    }
    const service_id = ServiceId.parse(this.#draft.newId(id));
    const host_id = HostId.safeParse(this.#draft.idOf(host)).data ?? null;
    const service = { ...facts, service_id, domain_id, name: wish, kind, host_id };
    if (id === undefined || serviceClash(this.#graph, service) !== null)
      service.name = freshName(wish, (like) => siblings(like).length > 0);
    const { name } = service;
    if (!this.#draft.does({ type: 'add-service', service }, line, `service "${name}"`)) return;
    if (nkey !== undefined)
      this.#draft.does({ type: 'update-service', service_id, changes: { nkey } }, line, 'its key');
    const place = domain_id === null ? 'outside' : this.#graph.domains[domain_id]?.name;
    const detail = `${kindOf(kind)?.title ?? kind}, ${place}`;
    this.#draft.add({ element: 'service', name, detail, kind, line }, service_id);
    this.#draft.stands(key, service_id);
  }

  #person(sketched: SketchedPerson): void {
    const { key, name: _, line, id, ...facts } = sketched;
    const name = this.#draft.nameOf(sketched);
    const known = this.#draft.free(peopleNamed(this.#graph, name), (one) => one.person_id);
    if (known !== undefined) {
      this.#draft.kept.push({ element: 'person', name, detail: '', line });
      this.#draft.stands(key, known.person_id);
      return;
    }
    const person_id = PersonId.parse(this.#draft.newId(id));
    const person = { username: '', email: '', ssh_keys: [], ...facts, person_id, name };
    if (!this.#draft.does({ type: 'add-person', person }, line, `person "${name}"`)) return;
    this.#draft.add({ element: 'person', name, detail: '', line }, person_id);
    this.#draft.stands(key, person_id);
  }

  #edge(edge: SketchedEdge): void {
    const { kind, subjects, line, note } = edge;
    const [from, to] = [this.#draft.idOf(edge.from), this.#draft.idOf(edge.to)];
    if (from === '' || to === '') return;
    const name = `${short(this.#graph, from)} ${verbOf(kind)} ${short(this.#graph, to)}`;
    const twin = edgesLike(this.#graph, { kind, from, to }).length > 0;
    const detail = note || (subjects ?? []).join(', ');
    const item: PlanItem = { element: 'dependency', name, detail, line };
    const edge_id = EdgeId.parse(this.#draft.newId(edge.id));
    const drawn = { edge_id, kind, from, to, ...(subjects && { subjects: [...subjects] }) };
    if (twin) this.#draft.kept.push(item);
    else if (!this.#draft.does({ type: 'add-edge', edge: drawn }, line, `that ${name}`)) return;
    else this.#draft.add(item, edge_id);
    if (note !== '') this.#annotate(from, `To ${short(this.#graph, to)}: ${note}`, line);
  }

  /** A label has no place of its own; it is kept with the service that the line leaves. */
  #annotate(id: string, text: string, line: number | null): void {
    const service = this.#graph.services[id];
    if (service === undefined) {
      this.#draft.notUnderstood.push({
        line,
        text: `Left out a label, since domains have no notes: ${text}`,
      });
      return;
    }
    if (service.notes.split('\n').includes(text)) return;
    const notes = service.notes === '' ? text : `${service.notes}\n${text}`;
    const { service_id, name, kind } = service;
    const command = { type: 'update-service', service_id, changes: { notes } } as const;
    if (!this.#draft.does(command, line, 'a label')) return;
    if (!this.#draft.created.has(service_id))
      this.#draft.changed.push({ element: 'service', name, detail: `notes: ${text}`, kind, line });
  }
}
