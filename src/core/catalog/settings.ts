import type { Json } from '../model/text.ts';
import type { ServiceKind, Settings } from './define-service-kind.ts';

/** A setting whose value its kind refuses; its default stands in. */
export interface SettingFault {
  readonly key: string;
  readonly message: string;
}

/** The settings of a service with defaults filled in, and what its kind refuses. */
export const parseSettings = (
  kind: ServiceKind,
  given: Readonly<Record<string, Json>>,
): { readonly settings: Settings; readonly faults: readonly SettingFault[] } => {
  const parsed = kind.settings.safeParse(given);
  if (parsed.success) return { settings: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue) => ({
    key: String(issue.path[0] ?? ''),
    message: issue.message,
  }));
  const wrong = new Set(faults.map(({ key }) => key));
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key)));
  return { settings: kind.settings.parse(rest), faults };
};
