import { FileOutput, LayoutTemplate } from 'lucide-react';
import type { Actions } from '../ui/actions.tsx';
import { defineCommand, type PageCommand } from './define-command.ts';

/**
 * The commands that follow from other registries: one opens each example, one exports to each form
 * of another program. They come with those, for the finder alone.
 */
export const listedCommands = async (
  actions: Pick<Actions, 'examples' | 'exportChoices'>,
): Promise<readonly PageCommand[]> => [
  ...(await actions.exportChoices()).map(({ name, title, description }) =>
    defineCommand({
      id: `export-to-${name}`,
      title: `Export as ${title}`,
      about: description,
      group: 'File',
      icon: FileOutput,
      run: (context) => context.actions.exportTo(name),
    }),
  ),
  ...actions.examples.map(({ name, title, description }) =>
    defineCommand({
      id: `open-example-${name}`,
      title: `Open example: ${title}`,
      about: description,
      group: 'File',
      icon: LayoutTemplate,
      run: (context) => context.actions.openExample(name),
    }),
  ),
];
