import { isMembers, itemsOf, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import type { SketchedDomain } from '../define-format.ts';
import type { Remarks } from './remarks.ts';

/** The network of services that name none. */
const DEFAULT = 'default';

const namesOf = (networks: unknown): readonly string[] =>
  isMembers(networks)
    ? Object.keys(networks)
    : itemsOf(networks).flatMap((item) => textOf(item) ?? []);

/** The network that a service belongs to: the first that it names; `null` for the default one. */
export const networkOf = (name: string, service: Members, remarks: Remarks): string | null => {
  const [first = DEFAULT, ...others] = namesOf(service.networks);
  for (const other of others)
    remarks.ignore(
      ['services', name, 'networks'],
      `"${name}" stands in one domain, ${first}; that it is also on ${other} shows in its dependencies.`,
    );
  return first === DEFAULT ? null : first;
};

/** The networks that services belong to, as domains. */
export const domainsOf = (
  file: Members,
  used: ReadonlySet<string>,
  remarks: Remarks,
): readonly SketchedDomain[] => {
  for (const [name, value] of Object.entries(membersOf(file.networks))) {
    const facts = Object.keys(membersOf(value)).filter((key) => key !== 'name');
    const at = ['networks', name];
    if (!used.has(name)) remarks.ignore(at, `Nothing is at home on the network ${name}.`);
    else if (facts.length > 0)
      remarks.ignore(
        at,
        `Of the network ${name} only the name is taken over: ${facts.join(', ')} not.`,
      );
  }
  return [...used].map((key) => ({
    key,
    name: textOf(membersOf(membersOf(file.networks)[key]).name) ?? key,
    parent: null,
    line: remarks.lineOf(['networks', key]),
  }));
};

/** Says what of the volumes at the top of the file goes nowhere. */
export const reportVolumes = (file: Members, remarks: Remarks): void => {
  for (const [name, value] of Object.entries(membersOf(file.volumes)))
    if (Object.keys(membersOf(value)).length > 0)
      remarks.ignore(['volumes', name], `How the volume ${name} is kept is not taken over.`);
};
