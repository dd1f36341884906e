import { isMembers } from '../../model/unchecked.ts';

/** `${NAME:-default}`, with no other variable in the default. */
const DEFAULTED = /(?<!\$)\$\{[A-Za-z_]\w*:?-([^${}]*)\}/g;

/** The same value, in which variables have the defaults that the file gives them. */
export const withDefaults = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(DEFAULTED, '$1');
  if (Array.isArray(value)) return value.map(withDefaults);
  return isMembers(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDefaults(item)]))
    : value;
};
