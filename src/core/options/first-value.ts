import { Json } from '../model/text.ts';
import { literalOf } from './literal.ts';
import { isPackageName } from './marked.ts';
import { accepts } from './option-type.ts';
import type { OptionAt } from './type-at.ts';
import { firstForm, type ValueForm } from './value-form.ts';

/**
 * The value with which an option is added: its default, from which one goes on; of a boolean the
 * contrary, since nobody says again what holds anyway.
 */
export const firstValue = (option: OptionAt | null): Json => {
  if (option === null) return '';
  const form = firstForm(option.type);
  const given = option.inside ? undefined : option.fact.default;
  const literal = Json.safeParse(given === undefined ? null : literalOf(given)?.value);
  if (form.kind === 'switch') return literal.data !== true;
  const usual = literal.success && literal.data !== null && literal.data !== undefined;
  if (usual && option.type !== null && accepts(option.type, literal.data)) return literal.data;
  const name = /^pkgs\.(\S+)$/.exec(given ?? '')?.[1];
  if (form.kind === 'text' && form.base === 'package' && name && isPackageName(name)) {
    return { $package: name };
  }
  if (form.kind === 'json') {
    return BLANKS.find((blank) => option.type === null || accepts(option.type, blank)) ?? '';
  }
  return emptyOf(form);
};

const BLANKS: readonly Json[] = [{}, [], '', 0, null];

const emptyOf = (form: Exclude<ValueForm, { kind: 'json' }>): Json => {
  if (form.kind === 'choice') return form.values[0] ?? '';
  if (form.kind === 'lines') return [];
  if (form.kind === 'switch') return true;
  if (form.base === 'integer') return 0;
  return form.base === 'package' ? { $package: '' } : '';
};
