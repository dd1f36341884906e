import { kindOf } from '../../core/catalog/index.ts';
import { parseSettings } from '../../core/catalog/settings.ts';
import type { Service } from '../../core/model/graph.ts';
import type { Json } from '../../core/model/text.ts';

/** Why a kind refuses a value, as a sentence for beside the field; `null` when it takes it. */
export const problemOfSetting = (service: Service, key: string, value: Json): string | null => {
  const kind = kindOf(service.kind);
  if (kind === null) return null;
  const { faults } = parseSettings(kind, { ...service.settings, [key]: value });
  const fault = faults.find((one) => one.key === key);
  return fault === undefined ? null : `This ${fault.message}.`;
};
