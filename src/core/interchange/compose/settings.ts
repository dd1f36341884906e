import { application } from '../../catalog/application.ts';
import { container } from '../../catalog/container.ts';
import type { ServiceKind } from '../../catalog/define-service-kind.ts';
import { freePort } from '../../catalog/free-port.ts';
import type { Json } from '../../model/text.ts';
import { itemsOf, type Members, textOf } from '../../model/unchecked.ts';
import type { SketchedService } from '../define-format.ts';
import { type Environment, environmentOf, ignoreEnvironment } from './environment.ts';
import { imageName } from './image-kind.ts';
import { type Port, portsOf } from './ports.ts';
import type { Remarks } from './remarks.ts';
import { ignoreVolumes, volumesOf } from './volumes.ts';

type Settings = NonNullable<SketchedService['settings']>;

/** What a service says about itself, and whom its environment names. */
interface Facts {
  readonly settings: Settings;
  readonly public: boolean;
  readonly reaches: readonly string[];
}

/** Words of a command line, as a shell would take them apart. */
const words = (command: unknown): readonly string[] =>
  typeof command === 'string'
    ? [...command.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
        ([, double, single, plain]) => double?.replace(/\\(.)/g, '$1') ?? single ?? plain ?? '',
      )
    : itemsOf(command).flatMap((item) => textOf(item) ?? []);

/** The settings that the kind takes as they are; others are reported. */
const fitting = (
  name: string,
  kind: ServiceKind,
  wanted: Readonly<Record<string, Json>>,
  remarks: Remarks,
): Settings => {
  const fits = Object.entries(wanted).filter(([key, value]) => {
    const field = kind.settings.shape[key];
    if (field === undefined) return false;
    if (field.safeParse(value).success) return true;
    remarks.lose(['services', name], `The ${key} of "${name}" does not fit, and is left out.`);
    return false;
  });
  return Object.fromEntries(fits);
};

const NO_ENVIRONMENT: Environment = { settings: [], reaches: [] };

const portSetting = (
  name: string,
  kind: ServiceKind,
  ports: readonly Port[],
  taken: Set<number>,
  remarks: Remarks,
): number | null => {
  const [first, ...others] = ports;
  for (const { target } of others)
    remarks.ignore(
      ['services', name, 'ports'],
      `"${name}" has one port in a drawing: ${target} is not taken over.`,
    );
  // Our own programs are told their port; those of others keep the one that they know.
  const own = kind === application;
  const port = own ? (first?.published ?? first?.target) : first?.target;
  if (port === undefined) return own ? freePort(taken, 8080) : null;
  if (first !== undefined && (first.published ?? port) !== port)
    remarks.ignore(
      ['services', name, 'ports'],
      `"${name}" listens at ${port} on its machine: containers share its network, so that ${first.published} is not mapped.`,
    );
  return port;
};

/** The major version that a tag says, where the kind has a choice of it. */
const versionOf = (tag: string): Readonly<Record<string, Json>> => {
  const version = /^v?(\d+)/.exec(tag)?.[1];
  return version === undefined ? {} : { version };
};

/** The settings of a service. */
export const factsOf = (
  name: string,
  service: Members,
  kind: ServiceKind,
  names: ReadonlySet<string>,
  taken: Set<number>,
  remarks: Remarks,
): Facts => {
  const ports = portsOf(name, service, remarks);
  const port = portSetting(name, kind, ports, taken, remarks);
  if (port !== null) taken.add(port);
  const image = textOf(service.image) ?? '';
  const environment = kind.workload ? environmentOf(name, service, names, remarks) : NO_ENVIRONMENT;
  if (!kind.workload) ignoreEnvironment(name, service, remarks);
  const volumes = kind === container ? volumesOf(name, service, remarks) : [];
  if (kind !== container) ignoreVolumes(name, service, remarks);
  const command = kind === container ? words(service.command) : [];
  if (kind !== container && service.command !== undefined)
    remarks.ignore(
      ['services', name, 'command'],
      `The command of "${name}" is not taken over: it is that of its image.`,
    );
  const wanted = {
    ...(port !== null && { port }),
    ...(kind === container
      ? { image }
      : kind === application
        ? {}
        : versionOf(imageName(image).tag)),
    ...(environment.settings.length > 0 && { environment: environment.settings }),
    ...(volumes.length > 0 && { volumes }),
    ...(command.length > 0 && { command }),
    ...(kind === container && service.read_only !== true && { read_only: false }),
  };
  return {
    settings: fitting(name, kind, wanted, remarks),
    public: ports.some(({ published, open }) => published !== null && open),
    reaches: environment.reaches,
  };
};
