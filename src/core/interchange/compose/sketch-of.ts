import { application } from '../../catalog/application.ts';
import { container } from '../../catalog/container.ts';
import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import { isMembers, itemsOf, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import {
  EMPTY_SKETCH,
  type Sketch,
  type SketchedEdge,
  type SketchedService,
} from '../define-format.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { withDefaults } from './defaults.ts';
import { extended } from './extends.ts';
import { imageName, kindOfImage } from './image-kind.ts';
import { domainsOf, networkOf, reportVolumes } from './networks.ts';
import { reportOtherKeys, reportTopKeys } from './other-keys.ts';
import { Remarks } from './remarks.ts';
import { factsOf } from './settings.ts';

const kindOfService = (service: Members): ServiceKind => {
  const image = textOf(service.image);
  if (service.build !== undefined || image === null) return application;
  return kindOfImage(image) ?? container;
};

/** Names of services in `depends_on` and `links`, each with its place. */
const targetsOf = (
  name: string,
  service: Members,
): readonly { readonly target: string; readonly at: readonly (string | number)[] }[] =>
  ['depends_on', 'links'].flatMap((key) =>
    isMembers(service[key])
      ? Object.keys(membersOf(service[key])).map((target) => ({
          target,
          at: ['services', name, key, target],
        }))
      : itemsOf(service[key]).map((item, index) => ({
          target: (textOf(item) ?? '').split(':')[0] ?? '',
          at: ['services', name, key, index],
        })),
  );

const edgesOf = (
  name: string,
  service: Members,
  reaches: readonly string[],
  services: Members,
  remarks: Remarks,
): readonly SketchedEdge[] => {
  const known = new Map<string, number | null>();
  for (const { target, at } of targetsOf(name, service)) {
    if (services[target] === undefined)
      remarks.lose(at, `"${name}" depends on "${target}", which is not in this file.`);
    else if (!known.has(target)) known.set(target, remarks.lineOf(at));
    const { condition } = membersOf(membersOf(service.depends_on)[target]);
    if (condition !== undefined && condition !== 'service_started')
      remarks.ignore(at, 'Conditions of dependencies are not taken over: units wait for the port.');
  }
  for (const target of reaches) if (!known.has(target)) known.set(target, null);
  return [...known].map(([to, line]) => ({ kind: 'depends_on', from: name, to, note: '', line }));
};

/** What a Compose file says about a drawing. */
export const sketchOf = (yaml: YamlText): Sketch => {
  const remarks = new Remarks(yaml);
  const file = membersOf(withDefaults(yaml.value));
  const services = membersOf(file.services);
  const names = new Set(Object.keys(services));
  const taken = new Set<number>();
  const networks = new Set<string>();
  const sketched: SketchedService[] = [];
  const edges: SketchedEdge[] = [];
  reportTopKeys(file, remarks);
  for (const name of names) {
    if (!isMembers(services[name])) {
      remarks.lose(['services', name], `Left out "${name}": it is no service.`);
      continue;
    }
    const service = extended(name, services, remarks);
    const kind = kindOfService(service);
    const domain = networkOf(name, service, remarks);
    if (domain !== null) networks.add(domain);
    if (service.build === undefined && textOf(service.image) === null)
      remarks.lose(
        ['services', name],
        `"${name}" has neither image nor build: an application is drawn.`,
      );
    const { reaches, ...facts } = factsOf(name, service, kind, names, taken, remarks);
    const { repository, tag } = imageName(textOf(service.image) ?? '');
    if (
      kind !== application &&
      kind !== container &&
      facts.settings.version === undefined &&
      /\d/.test(tag)
    )
      remarks.ignore(
        ['services', name, 'image'],
        `NixOS has one release of ${kind.title}: ${repository}:${tag} is not pinned.`,
      );
    reportOtherKeys(name, service, remarks);
    const line = remarks.lineOf(['services', name]);
    sketched.push({ key: name, name, line, kind: kind.kind, domain, ...facts });
    edges.push(...edgesOf(name, service, reaches, services, remarks));
  }
  reportVolumes(file, remarks);
  const domains = domainsOf(file, networks, remarks);
  const { ignored, notUnderstood } = remarks;
  const title = textOf(file.name);
  return { ...EMPTY_SKETCH, title, domains, services: sketched, edges, ignored, notUnderstood };
};
