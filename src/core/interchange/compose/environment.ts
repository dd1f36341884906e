import { isMembers, itemsOf, type Members, textOf } from '../../model/unchecked.ts';
import { isSecret, secretIn } from '../../rules/secrets.ts';
import type { Remarks } from './remarks.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A variable; `null` for a value that comes from whoever starts Compose. */
type Variable = readonly [name: string, value: string | null];

const variablesOf = (environment: unknown): readonly Variable[] =>
  isMembers(environment)
    ? Object.entries(environment).map(([name, value]): Variable => [name, textOf(value)])
    : itemsOf(environment).map((item): Variable => {
        const text = textOf(item) ?? '';
        const at = text.indexOf('=');
        return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
      });

/** What a variable is left out for; `null` when it can stay. Values are never said. */
const objection = (name: string, value: string | null): string | null => {
  if (!NAME.test(name)) return 'is no variable that a unit can have';
  if (value === null || /(?<!\$)\$(?:\{|\w)/.test(value))
    return 'gets its value from whoever starts Compose: write it into the drawing';
  if (isSecret(name, value) || secretIn(`${name}=${value}`) !== null)
    return 'is a secret: its value is not taken over; put it into a file on the machine';
  return /[\r\n\0]/.test(value) ? 'has more than one line' : null;
};

/** What a workload's environment says. */
export interface Environment {
  /** `NAME=value` */
  readonly settings: readonly string[];
  /** Services that a value names as a host. */
  readonly reaches: readonly string[];
}

/** The name in `http://api:8080`, `api:8080` and `api`, where it is one of these. */
const hostIn = (value: string, names: ReadonlySet<string>): string | null => {
  const [, host = ''] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?([\w.-]+)(?::\d+)?(?:[/?].*)?$/i.exec(value) ?? [];
  return names.has(host) ? host : null;
};

/** The environment of a program; what names another service is a dependency instead. */
export const environmentOf = (
  name: string,
  service: Members,
  names: ReadonlySet<string>,
  remarks: Remarks,
): Environment => {
  const settings: string[] = [];
  const reaches: string[] = [];
  for (const [index, [variable, value]] of variablesOf(service.environment).entries()) {
    const at = ['services', name, 'environment', isMembers(service.environment) ? variable : index];
    const host = value === null ? null : hostIn(value, names);
    const found = objection(variable, value);
    if (host !== null && host !== name) {
      reaches.push(host);
      const text = `${variable} of "${name}" names "${host}": it becomes a dependency, and the address comes from that.`;
      remarks.ignore(at, text);
    } else if (found !== null) remarks.lose(at, `${variable} of "${name}" ${found}.`);
    else settings.push(`${variable}=${(value ?? '').replaceAll('$$', '$')}`);
  }
  return { settings, reaches };
};

/** Says of a program that NixOS sets up that its variables mean nothing there. */
export const ignoreEnvironment = (name: string, service: Members, remarks: Remarks): void => {
  const names = variablesOf(service.environment).map(([variable]) => variable);
  if (names.length === 0) return;
  remarks.ignore(
    ['services', name, 'environment'],
    `The variables of the image of "${name}" are not taken over, since NixOS sets the program up: ${names.join(', ')}.`,
  );
};
