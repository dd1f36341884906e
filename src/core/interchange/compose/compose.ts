import { isMembers, membersOf } from '../../model/unchecked.ts';
import { err, ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Sketch } from '../define-format.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { sketchOf } from './sketch-of.ts';

/** Codes: `yaml-unreadable`, `no-compose`. */
const read = (text: string): Result<Sketch, Problem> => {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { services } = membersOf(yaml.value.value);
  if (isMembers(services) && Object.keys(services).length > 0) return ok(sketchOf(yaml.value));
  return err({
    code: 'no-compose',
    message: 'This is no Compose file: it has no services.',
    remedy: 'Give a compose.yaml with "services:" and at least one service below it.',
  });
};

/**
 * Docker Compose: networks become domains, images kinds, `depends_on` dependencies.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export const compose = defineFormat({
  name: 'compose',
  title: 'Docker Compose',
  description: 'Networks become domains, images kinds, depends_on dependencies',
  extensions: ['yaml', 'yml'],
  reader: {
    recognises: (text) => /^services[^\S\n]*:[^\S\n]*(?:#.*|&\S+[^\S\n]*)?$/m.test(text),
    read,
  },
});
