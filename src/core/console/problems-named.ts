import { type Diagnostic, stands } from '../projection.ts';
import { err, ok, type Result } from '../result.ts';
import type { ConsoleWorld } from './console-world.ts';
import type { Given, Refusal } from './define-console-command.ts';
import { findElement } from './find-element.ts';

/** The problems that stand, of the `rule` and perhaps the `element` that a line names. */
export const problemsNamed = async (
  { rule, element }: Given['words'],
  world: ConsoleWorld,
): Promise<Result<readonly Diagnostic[], Refusal>> => {
  const { diagnostics } = await world.project();
  const ofRule = diagnostics.filter((one) => one.code === rule && stands(one));
  const none = (parameter: string, where: string): Result<never, Refusal> =>
    err({
      code: 'no-such-problem',
      message: `The rule ${rule} finds nothing ${where}.`,
      remedy: 'validate lists the problems, each with its rule in brackets.',
      parameter,
    });
  if (ofRule.length === 0) return none('rule', 'in this drawing');
  if (element === undefined) return ok(ofRule);
  const found = findElement(world.document().graph, element);
  if (!found.ok) return err({ ...found.error, parameter: 'element' });
  const { id } = found.value;
  const ofElement = ofRule.filter(({ elements }) => elements.includes(id));
  return ofElement.length === 0 ? none('element', 'about this element') : ok(ofElement);
};
