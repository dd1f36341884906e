import type { Graph } from '../model/graph.ts';
import type { Memory } from './memory.ts';
import type { DomainPlan, HostPlan, PersonPlan, ServicePlan } from './plan.ts';

/** Plans while they are made: the steps fill in what refers to other plans. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K];
};
export interface Drafts {
  readonly graph: Graph;
  readonly memory: Memory;
  readonly release: string;
  readonly domains: ReadonlyMap<string, Draft<DomainPlan>>;
  readonly services: ReadonlyMap<string, Draft<ServicePlan>>;
  readonly hosts: Draft<HostPlan>[];
  readonly people: Draft<PersonPlan>[];
}
