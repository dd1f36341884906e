import type { Places } from '../deployment/places.ts';
import type { DomainPlan, HostPlan } from '../deployment/plan.ts';
import type { FlowNode, Shape } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';

/** A node; a rectangle unless it says otherwise. */
export const box = (
  id: string,
  label: string,
  paint: PaletteClass,
  shape: Shape = 'rectangle',
): FlowNode => ({ type: 'node', id, label, shape, class: paint });

/** A file of the bundle or an output of its flake; `more` are further lines. */
export const fileNode = (ids: Ids, path: string, more: string, paint: PaletteClass): FlowNode =>
  box(ids.of('f', path, path), more === '' ? path : `${path}\n${more}`, paint);

/** The module of a domain. */
export const domainFileNode = (
  ids: Ids,
  places: Places,
  { id, slug }: DomainPlan,
  more: string,
  paint: PaletteClass = 'primary',
): FlowNode => {
  const place = places.domain(slug);
  return box(ids.element('m', id, slug), more === '' ? place : `${place}\n${more}`, paint);
};

/** A machine: its name, and further lines. */
export const hostNode = (
  ids: Ids,
  { id, slug, host }: HostPlan,
  more: string,
  paint: PaletteClass = 'result',
): FlowNode => {
  const label = host?.name ?? slug;
  return box(ids.element('h', id, slug), more === '' ? label : `${label}\n${more}`, paint);
};

/** Where a machine is reached. */
export const addressOf = ({ address, prefixLength }: HostPlan): string =>
  address === null ? 'address by DHCP' : `${address}/${prefixLength}`;
