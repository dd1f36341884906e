import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { rememberEach } from '../model/remember-each.ts';
import { isJsonObject, type Json } from '../model/text.ts';
import { marked } from '../options/marked.ts';
import { type OptionPath, showOptionPath, splitOptionPath } from '../options/option-path.ts';
import type { Fix } from '../projection.ts';
import { nameOfHost, nameOfService } from './names.ts';

type ExtraOptions = Readonly<Record<string, Json>>;

/** One value inside the extra options of an element: no object, but for what a mark says. */
export interface ExtraValue {
  /** As NixOS names it. */
  readonly path: OptionPath;
  readonly value: Json;
  /** The extra option that holds it, and the keys from there, marks among them. */
  readonly option: string;
  readonly keys: readonly string[];
}

/** What has extra options, for a finding. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly extra: ExtraOptions;
  /** The command that gives it other extra options. */
  readonly change: (extra: ExtraOptions) => Fix['commands'];
}

export const ownerOfService = (plan: ServicePlan): Owner => ({
  id: plan.id,
  name: nameOfService(plan),
  extra: plan.service.extra_options,
  change: (extra_options) => [
    {
      type: 'update-service',
      service_id: plan.service.service_id,
      changes: { extra_options: { ...extra_options } },
    },
  ],
});

/** `null` of a host that nobody drew: it has no options. */
export const ownerOfHost = (plan: HostPlan): Owner | null => {
  const { host } = plan;
  return (
    host && {
      id: plan.id,
      name: nameOfHost(plan),
      extra: host.extra_options,
      change: (extra_options) => [
        {
          type: 'update-host',
          host_id: host.host_id,
          changes: { extra_options: { ...extra_options } },
        },
      ],
    }
  );
};

const valuesIn = (value: Json, at: Omit<ExtraValue, 'value'>): readonly ExtraValue[] => {
  const forced = marked(value, '$force');
  if (forced !== undefined) return valuesIn(forced, { ...at, keys: [...at.keys, '$force'] });
  const isLeaf =
    !isJsonObject(value) ||
    marked(value, '$package') !== undefined ||
    marked(value, '$path') !== undefined;
  if (isLeaf) return [{ ...at, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    valuesIn(inner, { ...at, path: [...at.path, key], keys: [...at.keys, key] }),
  );
};

/** Every value in extra options. */
export const valuesOf = rememberEach((extra: ExtraOptions): readonly ExtraValue[] =>
  Object.entries(extra).flatMap(([option, value]) =>
    valuesIn(value, { path: splitOptionPath(option), option, keys: [] }),
  ),
);

/** An object without the value at these keys, and without what that leaves empty. */
const without = (value: Json, [key, ...rest]: readonly string[]): Json | undefined => {
  if (key === undefined || !isJsonObject(value)) return undefined;
  const { [key]: inner = null, ...others } = value;
  const left = without(inner, rest);
  const next = left === undefined ? others : { ...others, [key]: left };
  return Object.keys(next).length === 0 ? undefined : next;
};

/** Takes a value out of the extra options of its owner; without keys the whole option. */
export const removal = ({ extra, change }: Owner, { path, option, keys }: ExtraValue): Fix => {
  const { [option]: value = null, ...others } = extra;
  const left = without(value, keys);
  return {
    title: `Remove the extra option ${quote(showOptionPath(path))}`,
    commands: change(left === undefined ? others : { ...others, [option]: left }),
  };
};
