import { isMembers, itemsOf, type Members, textOf } from '../../model/unchecked.ts';
import type { Remarks } from './remarks.ts';

const VOLUME = /^[^\s:]+:\/[^\s:]*(:[a-zA-Z,]+)?$/;

const shortForm = (value: unknown): string => {
  if (!isMembers(value)) return textOf(value) ?? '';
  const [source, target] = [textOf(value.source), textOf(value.target)];
  const mode = value.read_only === true ? ':ro' : '';
  return `${source ?? ''}${source === null ? '' : ':'}${target ?? ''}${mode}`;
};

/** The volumes of a container; folders beside the Compose file do not exist on a machine. */
export const volumesOf = (name: string, service: Members, remarks: Remarks): readonly string[] =>
  itemsOf(service.volumes).flatMap((value, index) => {
    const at = ['services', name, 'volumes', index];
    const volume = shortForm(value);
    const lost = /^[.~]/.test(volume)
      ? 'lies beside the Compose file, which no machine has'
      : /\$/.test(volume)
        ? 'gets its place from whoever starts Compose'
        : VOLUME.test(volume)
          ? null
          : 'has no source that a machine could keep';
    if (lost === null) return [volume];
    remarks.lose(at, `Left out the volume "${volume}" of "${name}": it ${lost}.`);
    return [];
  });

/** Says of a program that NixOS sets up where its data are. */
export const ignoreVolumes = (name: string, service: Members, remarks: Remarks): void => {
  if (itemsOf(service.volumes).length === 0) return;
  remarks.ignore(
    ['services', name, 'volumes'],
    `The volumes of "${name}" are not taken over: NixOS keeps its data below /var/lib.`,
  );
};
